using System.Collections.Immutable;

namespace SiteGen.Foundation;

public enum Severity
{
    Warning,
    Error,
}

/// <summary>A problem in a source, reported with its place and a fix while the build continues.</summary>
/// <param name="Code">"SG" and four digits; never reused for another problem once published.</param>
/// <param name="Message">The problem and its cause, in whole sentences.</param>
/// <param name="Help">The fix, as an imperative sentence.</param>
public sealed record Diagnostic(
    string Code, Severity Severity, SourceLocation Location, string Message, string? Help = null)
    : IComparable<Diagnostic>
{
    /// <summary>The sources that were searched for a missing thing; null for problems of other kinds.</summary>
    public SearchedSources? Searched { get; init; }

    /// <param name="places">Files and folders that may contain the missing thing once they can be read.</param>
    public Diagnostic SoughtIn(params ImmutableArray<SourcePath> places) =>
        this with { Searched = new SearchedSources(places) };

    public static Diagnostic Error(string code, SourceLocation location, string message, string? help = null) =>
        new(code, Severity.Error, location, message, help);

    public static Diagnostic Warning(string code, SourceLocation location, string message, string? help = null) =>
        new(code, Severity.Warning, location, message, help);

    public int CompareTo(Diagnostic? other) =>
        other is null ? 1
        : Location.CompareTo(other.Location) is not 0 and var byPlace ? byPlace
        : string.CompareOrdinal(Code, other.Code) is not 0 and var byCode ? byCode
        : string.CompareOrdinal(Message, other.Message);

    public override string ToString()
    {
        var kind = Severity == Severity.Error ? "error" : "warning";
        var help = Help is null ? "" : $"\n  help: {Help}";
        return Location.Path.IsRoot ? $"{kind} {Code}: {Message}{help}" : $"{Location}: {kind} {Code}: {Message}{help}";
    }
}
