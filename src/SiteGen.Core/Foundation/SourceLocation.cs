namespace SiteGen.Foundation;

/// <summary>A place in a source file; line and column count from 1, and 0 means the file as a whole.</summary>
public sealed record SourceLocation(SourcePath Path, int Line = 0, int Column = 0) : IComparable<SourceLocation>
{
    /// <summary>The location of problems that are in no file.</summary>
    public static SourceLocation Nowhere { get; } = new(SourcePath.Root);

    public int CompareTo(SourceLocation? other) =>
        other is null ? 1 : (Path.CompareTo(other.Path), Line.CompareTo(other.Line),
            Column.CompareTo(other.Column)) switch
        {
            (not 0 and var byPath, _, _) => byPath,
            (_, not 0 and var byLine, _) => byLine,
            (_, _, var byColumn) => byColumn,
        };

    public override string ToString() => Line == 0 ? Path.Value : $"{Path}:{Line}:{Math.Max(Column, 1)}";
}

/// <summary>A value together with the place where an author wrote it.</summary>
public sealed record Located<T>(T Value, SourceLocation Location);
