using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using SiteGen.Foundation;

namespace SiteGen.Bench.Measurements.Readers;

/// <summary>A row of a table of BenchmarkDotNet.</summary>
/// <param name="Line">The number of its line, from 1.</param>
/// <param name="Columns">The head of the table.</param>
/// <param name="CommonCount">The number of iterations of all rows of the table, where it is told.</param>
internal sealed partial record BenchmarkDotNetRow(
    int Line, ImmutableArray<string> Columns, int? CommonCount, ImmutableArray<string> Cells)
{
    /// <summary>The method, or its description, which has quotes around blanks; "" where there is none.</summary>
    public string Method =>
        this["Method"] is not { } cell ? ""
        : cell.Length > 2 && cell.StartsWith('\'') && cell.EndsWith('\'') ? cell[1..^1] : cell;

    public int? Count => BenchmarkDotNetHeader.Count(this["IterationCount"]) ?? CommonCount;

    /// <summary>Returns the cell of a column; null in a table without this column.</summary>
    public string? this[string column] =>
        Index(column) is >= 0 and var index && index < Cells.Length ? Cells[index] : null;

    public static bool IsCaption(string line) =>
        line.StartsWith("BenchmarkDotNet v", StringComparison.Ordinal)
        || line.StartsWith("BenchmarkDotNet=v", StringComparison.Ordinal);

    /// <summary>Returns the rows of all tables of results in a text.</summary>
    public static IEnumerable<BenchmarkDotNetRow> All(string[] lines)
    {
        ImmutableArray<string>? columns = null;
        int? count = null;
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            if (IsCaption(line)) count = null;
            if (!line.StartsWith('|')) (columns, count) = (null, BenchmarkDotNetHeader.IterationCount(line) ?? count);
            else if (columns is not { } head) columns = Split(line);
            else if (IsOfResults(head) && !IsEmpty(line))
                yield return new BenchmarkDotNetRow(index + 1, head, count, Split(line));
        }
    }

    public ToolResult Named(bool isShared) => new(
        isShared ? $"{this["Type"]}.{Method}" : Method,
        string.Join(", ", Enumerable.Range(0, Index("Mean")).Where(IsParameter)
            .Select(index => $"{Columns[index]}={Cells[index]}")),
        ToolResult.Time, Quantity.Time);

    /// <summary>Returns the unit of a cell, or of its column.</summary>
    public string Unit(string column) => Parts(column).Unit;

    /// <summary>Returns the value of a cell in the base unit; null when it is not a number with a known unit.</summary>
    public double? Number(string column, Quantity quantity)
    {
        var (digits, unit) = Parts(column);
        // The tool writes zero so, too.
        if (digits == "-") return 0;
        // "1,234.5" is a number, and so is "1,234 B"; "46,43 ns" is of a culture with decimal commas.
        var isGrouped = digits.Contains(',') && !digits.Contains('.') && unit != "B";
        if (isGrouped || !Digits().IsMatch(digits)) return null;
        return double.Parse(digits, NumberStyles.Number, CultureInfo.InvariantCulture) * Factor(unit, quantity);
    }

    // Here, a kilobyte has 1,024 bytes.
    private static double? Factor(string unit, Quantity quantity) => (quantity, unit) switch
    {
        (Quantity.Memory, "B") => 1d,
        (Quantity.Memory, "KB") => 1024d,
        (Quantity.Memory, "MB") => 1024d * 1024d,
        (Quantity.Memory, "GB") => 1024d * 1024d * 1024d,
        (Quantity.Time, "m") => 60d,
        (Quantity.Time, "h") => 3600d,
        (Quantity.Time, "d") => 86_400d,
        (Quantity.Time, _) when MeasuredUnit.Parse(unit) is { Quantity: Quantity.Time } known => known.Factor,
        _ => null,
    };

    private static bool IsOfResults(ImmutableArray<string> columns) =>
        columns.Contains("Method") && columns.Any(static column => Name(column) == "Mean");

    // The line below the head, and lines that separate groups.
    private static bool IsEmpty(string line) => line.All(static letter => letter is '|' or '-' or ':' or ' ');

    private static ImmutableArray<string> Split(string line)
    {
        // "\|" is a bar inside of a cell; no text has NUL.
        var marked = line.Replace(@"\|", "\0", StringComparison.Ordinal);
        var inner = marked.Length > 1 && marked.EndsWith('|') ? marked[1..^1] : marked[1..];
        return [.. inner.Split('|').Select(Cell)];
    }

    private static string Cell(string written)
    {
        var cell = written.Replace('\0', '|').Trim();
        var isBold = cell.Length > 4 && cell.StartsWith("**", StringComparison.Ordinal)
            && cell.EndsWith("**", StringComparison.Ordinal);
        return UnicodeText.OneLine(WebUtility.HtmlDecode(isBold ? cell[2..^2] : cell));
    }

    /// <summary>Returns the name of a column without its unit, as in <c>Mean [ns]</c>.</summary>
    private static string Name(string column)
    {
        var end = column.IndexOf(" [", StringComparison.Ordinal);
        return end < 0 ? column : column[..end];
    }

    private int Index(string column)
    {
        for (var index = 0; index < Columns.Length; index++)
            if (Name(Columns[index]) == column) return index;
        return -1;
    }

    private (string Digits, string Unit) Parts(string column)
    {
        if (this[column] is not { } cell) return ("", "");
        var gap = cell.LastIndexOf(' ');
        if (gap >= 0) return (cell[..gap], cell[(gap + 1)..]);
        var head = Columns[Index(column)];
        return (cell, head[Name(head).Length..].Trim(' ', '[', ']'));
    }

    // "?" stands where a benchmark does not have a parameter.
    private bool IsParameter(int index) =>
        Columns[index] is not ("Namespace" or "Type" or "Method" or "Categories") && Cells[index] != "?";

    [GeneratedRegex(@"^-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
