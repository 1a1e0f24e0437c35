using System.Collections.Immutable;

namespace SiteGen.Evidence.Pages.Charts;

/// <summary>An entry of a chart's key: a mark and its meaning.</summary>
internal sealed record KeyEntry(KeyMark Mark, string Label, int Series = 0)
{
    // The number of characters in half of a phone's width, less the mark, also where the text is somewhat larger.
    private const int HalfLimit = 14;

    private const double TextAt = 34;

    public static double Height(ImmutableArray<KeyEntry> key, double line) =>
        key.IsEmpty ? 0 : (Rows(key).Count * line) + 6;

    public static void Draw(SvgWriter svg, ImmutableArray<KeyEntry> key, double top, double line)
    {
        foreach (var (number, row) in Rows(key).Index())
        {
            foreach (var (column, entry) in row.Index()) entry.Draw(svg, column * 0.5, top + (number * line) + 14);
        }
    }

    /// <summary>Arranges the entries in rows; two short entries share a row.</summary>
    private static List<List<KeyEntry>> Rows(ImmutableArray<KeyEntry> key)
    {
        List<List<KeyEntry>> rows = [];
        foreach (var entry in key)
        {
            if (rows is [.., [{ IsShort: true }] open] && entry.IsShort) open.Add(entry);
            else rows.Add([entry]);
        }
        return rows;
    }

    private bool IsShort => Label.Length <= HalfLimit;

    private void Draw(SvgWriter svg, double x, double y)
    {
        DrawMark(svg, x, y - 4.5);
        svg.Text("chart-key", x, y, SafeText.Clean(Label, 42), shift: TextAt);
    }

    private void DrawMark(SvgWriter svg, double x, double y)
    {
        switch (Mark)
        {
            case KeyMark.Estimate:
                svg.Shape("chart-whisker", x, y, "M1 0H25");
                svg.Shape("chart-point", x, y, Markers.Path(0));
                break;
            case KeyMark.Whisker: svg.Shape("chart-whisker", x, y, "M1 0H25M1-4V4M25-4V4"); break;
            case KeyMark.Block: svg.Shape("chart-block", x, y, "M10 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0"); break;
            case KeyMark.Band: svg.Shape("chart-band", x, y, "M1-6H25V6H1Z"); break;
            case KeyMark.Box: svg.Shape("chart-box", x, y, "M1-5H25V5H1Z"); break;
            case KeyMark.Beyond: svg.Shape("chart-beyond", x, y, Markers.Beyond(13, true)); break;
            case KeyMark.Ideal: svg.Shape("chart-ideal", x, y, "M0 0H26"); break;
            case KeyMark.Series:
                svg.Shape($"chart-line series-{Series}", x, y, "M0 0H26");
                svg.Shape($"chart-marker series-{Series}", x, y, Markers.Path(Series, 13));
                break;
        }
    }
}

internal enum KeyMark
{
    Estimate,
    Whisker,
    Block,
    Band,
    Box,
    Beyond,
    Ideal,
    Series,
}
