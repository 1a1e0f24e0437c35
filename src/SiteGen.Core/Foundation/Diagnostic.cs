using System.Collections.Immutable;

namespace SiteGen.Foundation;

public enum Severity
{
    Warning,
    Error,
}

/// <summary>A problem in a source: said with its place and a way out, while the build goes on.</summary>
/// <param name="Code">"SG" and four digits; never given to another problem once it was published.</param>
/// <param name="Message">What is wrong and why, as whole sentences.</param>
/// <param name="Help">What to do about it.</param>
public sealed record Diagnostic(
    string Code, Severity Severity, SourceLocation Location, string Message, string? Help = null)
    : IComparable<Diagnostic>
{
    /// <summary>Where the thing was looked for that is not there; null for problems of another kind.</summary>
    public SearchedSources? Searched { get; init; }

    /// <param name="places">Files and folders that may say what is missing, once they can be read.</param>
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
