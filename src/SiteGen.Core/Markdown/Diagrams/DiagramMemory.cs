using System.Collections.Concurrent;
using System.Text;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Diagrams;

/// <summary>Keeps drawn diagrams by their source, in this process and in the store of derived results.</summary>
/// <remarks>
/// A site with a full store builds without the tool. Only pictures without problems are stored, because a mistake is
/// cheap to find again and a missing tool may be installed.
/// </remarks>
public sealed class DiagramMemory(IDiagramTool tool, IDerivedStore store)
{
    /// <summary>The version of what is stored: increment it when the options of a tool change.</summary>
    private const string Version = "1";

    private const int MaxCount = 10_000;

    private readonly ConcurrentDictionary<(DiagramKind, string), Lazy<DiagramAnswer>> _known = new();

    public static DiagramMemory None { get; } = new(NoDiagramTool.Instance, NoDerivedStore.Instance);

    public DiagramAnswer Draw(DiagramKind kind, string source)
    {
        if (_known.Count > MaxCount) _known.Clear();
        return _known.GetOrAdd((kind, source),
            key => new Lazy<DiagramAnswer>(() => FindOrDraw(key.Item1, key.Item2))).Value;
    }

    private DiagramAnswer FindOrDraw(DiagramKind kind, string source)
    {
        var key = new DerivedKey("diagrams",
            new FingerprintBuilder().Add(Version).Add(kind.Language).Add(source).Finish());
        if (store.Find(key) is { } known) return new DiagramAnswer(Encoding.UTF8.GetString(known));
        var answer = tool.Draw(kind, source);
        if (answer is { Svg: { } svg, Message: null }) store.Keep(key, Encoding.UTF8.GetBytes(svg));
        return answer;
    }
}
