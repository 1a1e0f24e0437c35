using SiteGen.Foundation;

namespace SiteGen.Bench.Measurements;

/// <summary>
/// A place in a result file. Finding its line reads the file, so only a place that is reported is found.
/// </summary>
/// <param name="Path">A path such as <c>results[0].times[2]</c>; null for a line or the whole file.</param>
/// <param name="Line">From 1; 0 for none.</param>
public sealed record ResultPlace(ResultText Text, string? Path, int Line)
{
    public SourceLocation Location =>
        Path is not null ? Text.LocationOf(Path)
        : Line > 0 ? new SourceLocation(Text.File.Path, Line, 1)
        : new SourceLocation(Text.File.Path);
}
