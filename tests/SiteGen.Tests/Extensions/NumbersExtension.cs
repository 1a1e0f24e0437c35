using System.Collections.Immutable;
using System.Text;
using SiteGen.Foundation;
using SiteGen.Modules;
using SiteGen.Theming;
using SiteGen.Theming.Bodies;

namespace SiteGen.Tests.Extensions;

/// <summary>
/// An extension as small as one can be that uses all of it: named numbers in a file of its own, one on each line as
/// <c>name=number</c>.
/// </summary>
internal sealed class NumbersExtension : ISiteExtension
{
    private static readonly SourcePath File = SourcePath.Parse("data/numbers/all.txt");

    private sealed class Slot
    {
        public Memo<SourcePath, ImmutableDictionary<string, string>> Files { get; } = new();
    }

    private int _callCount;

    public static int ReadCount { get; set; }

    /// <summary>How often a body asked for a number.</summary>
    public int CallCount => _callCount;

    public ImmutableArray<string> BlockFunctions => ["sure"];

    public ImmutableArray<SourcePath> OwnData => [SourcePath.Parse("data/numbers")];

    public SiteAddition Load(ExtensionInput input)
    {
        var numbers = input.Memory.Get(static () => new Slot()).Files.Get(File, default, Snapshot.Of(input.Tree), Read);
        return new SiteAddition
        {
            Functions = [new TemplateFunction("number", Number), new TemplateFunction("sure", Sure)],
            Fact = name => name.Split('\n') is ["number", var key] && numbers.TryGetValue(key, out var number)
                ? Fingerprint.Of(number) : null,
            Describe = static name => name.Split('\n') is ["number", var key] ? $"{File}: {key}" : null,
            Modules = [new Module()],
            Diagnostics = [.. input.Written.Model.Pages.Values.Where(static page => page.Front.Claims is not null)
                .SelectMany(static page => page.Front.Claims!.Entries).Where(entry => !numbers.ContainsKey(entry.Key))
                .Select(static entry => Diagnostic.Error(
                    "SG9999", entry.KeyLocation, $"There is no number '{entry.Key}'."))],
        };

        object? Number(TemplateRun run, TemplateCall call)
        {
            Interlocked.Increment(ref _callCount);
            var name = call.Text(0, "the name of a number");
            run.Renderer.Reads.Fact(
                "number\n" + name, numbers.TryGetValue(name, out var found) ? Fingerprint.Of(found) : null);
            if (found is null) throw new TemplateFailure(call.Span, "SG9998", $"There is no number '{name}'.", null);
            return new Html($"<b>{found}</b>");
        }

        static object? Sure(TemplateRun run, TemplateCall call)
        {
            var words = run.BodyOf(call) ?? throw new TemplateFailure(call.Span, "SG9997", "There are no words.", null);
            return new Marked(call.Text(0, "how"), words);
        }
    }

    private sealed record Marked(string How, FilledWords Inner) : FilledValue
    {
        public override FilledWords? Words => Inner;

        public override Html In(HtmlFold fold) =>
            new($"<mark title=\"{Html.Escape(How)}\">{fold.Write(Inner)}</mark>");
    }

    private static ImmutableDictionary<string, string> Read(Reads reads)
    {
        ReadCount++;
        var text = reads.File(File) is { } file ? Encoding.UTF8.GetString(file.Bytes.Span) : "";
        return text.Split('\n').Select(static line => line.Split('=')).Where(static parts => parts.Length == 2)
            .ToImmutableDictionary(static parts => parts[0], static parts => parts[1]);
    }

    private sealed class Module : ISiteModule
    {
        public IEnumerable<Route> Plan(ThemedSite site) =>
            [FileRoute.Keyed(UrlPath.Parse("/numbers.txt"), new SourceLocation(File), static () => default,
                static renderer => renderer.Reads.File(File)?.Bytes ?? default)];
    }
}
