using System.Collections.Immutable;
using SiteGen.Data;
using SiteGen.Evidence.Pages.Charts;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Evidence.Pages;

/// <summary>A chart of a list of the site's own data: a row for each item, columns by name.</summary>
/// <param name="X">The column of the labels or of the x axis.</param>
/// <param name="Y">The columns of the values.</param>
internal sealed record DataChart(
    ImmutableArray<DataMap> Rows, string X, ImmutableArray<string> Y, string Kind, ChartUnit Unit, string Title)
{
    private const int MostRows = 2000;

    private static readonly ImmutableArray<string> Kinds = ["bars", "line"];

    private static readonly ImmutableArray<string> Units = ["count", "s", "B", "ratio"];

    /// <returns>Null when the first argument is not a list of data.</returns>
    /// <exception cref="TemplateFailure">A column is missing, or the list does not consist of rows.</exception>
    public static DataChart? Of(TemplateCall call)
    {
        if (call.Value(0) is not DataListView view) return null;
        ImmutableArray<DataMap> rows = [.. view.ReadAll().Items.OfType<DataMap>()];
        if (rows.IsEmpty) throw ChartFailures.NoRows(call);
        if (rows.Length > MostRows) throw ChartFailures.TooManyRows(call, rows.Length, MostRows);
        var columns = rows[0].Keys;
        var x = ColumnOf(call, "x", columns);
        var y = ColumnsOf(call, columns.Remove(x));
        var kind = OneOf(call, "kind", Kinds);
        var unit = OneOf(call, "unit", Units) switch
        {
            "s" => ChartUnit.Seconds,
            "B" => ChartUnit.Bytes,
            "ratio" => ChartUnit.Ratio,
            _ => ChartUnit.Count,
        };
        return new DataChart(rows, x, y, kind, unit, call.Named("title")?.ToString() ?? string.Join(", ", y));
    }

    public string Id => $"chart-{Fingerprint.Of($"{Title}|{X}|{string.Join(',', Y)}|{Kind}").ToString()[..10]}";

    public BuiltChart Build(EvidenceWords words) => new(Kind == "line" ? Line(words) : Bars(words), Title, []);

    private Chart Line(EvidenceWords words) => new LineChart
    {
        Id = Id,
        Title = Title,
        Words = words,
        Unit = Unit,
        Along = X,
        AlongMany = X,
        Series = [.. Y.Select(column => new LineSeries(column,
            [.. Rows.Select(row => new LinePoint(NumberOf(row, X) ?? double.NaN, ReadingOf(row, column)))
                .Where(static point => double.IsFinite(point.X)).OrderBy(static point => point.X)]))],
    }.Draw();

    private Chart Bars(EvidenceWords words) => new BarChart
    {
        Id = Id,
        Title = Title,
        Words = words,
        Unit = Unit,
        Groups = Y.Length == 1
            ? [new ChartGroup("", [.. Rows.Select(row => new ChartRow(LabelOf(row), ReadingOf(row, Y[0])))])]
            : [.. Rows.Select(row => new ChartGroup(
                LabelOf(row), [.. Y.Select(column => new ChartRow(column, ReadingOf(row, column)))]))],
    }.Draw();

    private string LabelOf(DataMap row) => row.Fields.GetValueOrDefault(X) switch
    {
        DataText text => text.Value,
        DataNumber number => number.Written,
        DataDate date => date.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        DataBoolean flag => flag.Value ? "true" : "false",
        _ => "",
    };

    private static Reading ReadingOf(DataMap row, string column) =>
        NumberOf(row, column) is { } number ? Reading.Of(number) : Reading.None;

    private static double? NumberOf(DataMap row, string column) =>
        row.Fields.GetValueOrDefault(column) is DataNumber number ? number.Value : null;

    private static string ColumnOf(TemplateCall call, string name, ImmutableArray<string> columns)
    {
        var column = call.Named(name)?.ToString();
        if (column is null) return columns[0];
        return columns.Contains(column) ? column : throw ChartFailures.NoColumn(call, column, columns);
    }

    /// <summary>Returns the named columns, or all others: separated by commas, or as a list.</summary>
    private static ImmutableArray<string> ColumnsOf(TemplateCall call, ImmutableArray<string> columns)
    {
        var written = call.Named("y") switch
        {
            null => [.. columns],
            System.Collections.IList list => [.. list.Cast<object?>().Select(static one => one?.ToString() ?? "")],
            var text => text.ToString()!.Split(
                ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToImmutableArray(),
        };
        var unknown = written.FirstOrDefault(name => !columns.Contains(name));
        return unknown is null ? written : throw ChartFailures.NoColumn(call, unknown, columns);
    }

    private static string OneOf(TemplateCall call, string name, ImmutableArray<string> known)
    {
        var written = call.Named(name)?.ToString() ?? known[0];
        return known.Contains(written) ? written : throw ChartFailures.NotOneOf(call, name, written, known);
    }
}

/// <summary>Failures in calls of <c>chart</c> with data: SG0838 and SG0839.</summary>
internal static class ChartFailures
{
    public static TemplateFailure NoRows(TemplateCall call) =>
        Rows(call, "The data of the chart is not a list of rows.",
            "Give a list whose items have the same fields, such as a CSV file: {{ chart data.downloads x: \"year\" }}");

    public static TemplateFailure TooManyRows(TemplateCall call, int count, int most) =>
        Rows(call, $"The data of the chart has {count} rows; at most {most} can be drawn.",
            "Sum the data up, or show a part of it.");

    public static TemplateFailure NoColumn(TemplateCall call, string column, IEnumerable<string> known) =>
        Name(call, $"The data has no column '{UnicodeText.Excerpt(column)}'.",
            Nearest.Suggestion(column, known) ?? $"There are: {string.Join(", ", known.Take(40))}.");

    public static TemplateFailure NotOneOf(TemplateCall call, string name, string written, IEnumerable<string> known) =>
        Name(call, $"'{name}' cannot be '{UnicodeText.Excerpt(written)}'.",
            $"Write one of: {string.Join(", ", known)}.");

    private static TemplateFailure Rows(TemplateCall call, string message, string help) =>
        new(call.Span, "SG0838", message, help);

    private static TemplateFailure Name(TemplateCall call, string message, string help) =>
        new(call.Span, "SG0839", message, help);
}
