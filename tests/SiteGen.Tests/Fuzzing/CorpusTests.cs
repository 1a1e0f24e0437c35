using SiteGen.Fuzz.Targets;
using Xunit;

namespace SiteGen.Tests.Fuzzing;

/// <summary>Every reader turns any bytes into a result or a diagnostic.</summary>
/// <remarks>The inputs are those that fuzzing began with and found, and seeded changes of the first.</remarks>
public sealed class CorpusTests
{
    private const int ChangesOfAFile = 40;

    public static TheoryData<string> Targets => [.. FuzzTarget.All.Select(static target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void The_kept_inputs_are_read(string name)
    {
        foreach (var file in Files(name)) FuzzTarget.Find(name)!.Read(File.ReadAllBytes(file));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Changed_inputs_are_read(string name)
    {
        var target = FuzzTarget.Find(name)!;
        foreach (var file in Files(name).Where(static file => !file.Contains("/crash-", StringComparison.Ordinal)))
        {
            var bytes = File.ReadAllBytes(file);
            for (var seed = 0; seed < ChangesOfAFile; seed++)
                Read(target, new Mutator(seed).Change(bytes), $"{file}, seed {seed}");
        }
    }

    private static void Read(FuzzTarget target, byte[] changed, string what)
    {
        try
        {
            target.Read(changed);
        }
        catch (Exception failure)
        {
            Assert.Fail($"{what}: {failure}");
        }
    }

    private static IEnumerable<string> Files(string name)
    {
        var files = Directory.GetFiles(TestSite.Folder($"../Fuzz/{name}")).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(files);
        return files;
    }
}
