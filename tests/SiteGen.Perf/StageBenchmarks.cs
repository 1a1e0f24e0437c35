using BenchmarkDotNet.Attributes;
using SiteGen.Checks;
using SiteGen.Cli.Files;
using SiteGen.Configuration;
using SiteGen.Data;
using SiteGen.Foundation;
using SiteGen.Markdown;
using SiteGen.Model;
using SiteGen.Modules;
using SiteGen.Theming;
using SiteGen.Theming.Cards;
using SiteGen.Theming.Pictures;

namespace SiteGen.Perf;

/// <summary>Each stage of a build by itself, on a corpus in memory, and the whole build.</summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 2, iterationCount: 5)]
public class StageBenchmarks
{
    private static readonly BuildOptions Options = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private SourceTree _tree = null!;
    private SiteConfig _config = null!;
    private IReadOnlyList<ParsedPage> _pages = null!;
    private SiteModel _model = null!;
    private ThemedSite _site = null!;
    private SitePlan _plan = null!;

    [Params(1_000)]
    public int Posts { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-perf-").FullName;
        Corpus.Write(folder, Posts);
        _tree = new SiteScanner(folder).Scan();
        Directory.Delete(folder, recursive: true);
        _config = SiteConfigReader.Read(null).Config;
        _pages = Parse();
        _model = Assemble();
        _site = ThemeStage.Dress(
            _model, ThemeStage.Load(_config, _tree, new Memory()), Additions.None, SitePictures.None, SocialCards.None,
            _tree, new Memory()).Value;
        _plan = Pipeline.Prepare(_tree, Options, new Memory());
    }

    [Benchmark]
    public IReadOnlyList<ParsedPage> Parse() => ParseStage.Parse(
        _tree, ContentFiles.Of(_tree, _config), _config, Labels.English,
        PageSyntax.Plain, new Memory());

    [Benchmark]
    public SiteModel Assemble() =>
        Assembler.Assemble(_config, _pages, [], DataMap.Empty, Options, new AssemblyMemory());

    [Benchmark]
    public object Plan() =>
        AddressCheck.Check(SiteModules.All.SelectMany(module => module.Plan(_site)),
            new Kept<RouteAddresses, RouteOrder?>());

    [Benchmark]
    public object Render() => RenderStage.Render(_plan);

    [Benchmark]
    public BuildResult Build() => Pipeline.Build(_tree, Options, new Memory());
}
