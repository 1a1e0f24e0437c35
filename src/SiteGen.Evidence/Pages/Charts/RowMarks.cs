using System.Collections.Immutable;

namespace SiteGen.Evidence.Pages.Charts;

/// <summary>Draws marks on the track of a row.</summary>
internal static class RowMarks
{
    public static void Whisker(SvgWriter svg, Estimate estimate, double y, Scale scale)
    {
        if (estimate.IsExact) return;
        var (low, high) = (scale.At(estimate.Low), scale.At(estimate.High));
        svg.Line("chart-whisker", low, y, high, y);
        svg.Line("chart-whisker", low, y - 3.5, low, y + 3.5);
        svg.Line("chart-whisker", high, y - 3.5, high, y + 3.5);
    }

    /// <param name="spread">The spread above and below in pixels, so that equal values do not hide each other.</param>
    public static void Blocks(SvgWriter svg, ImmutableArray<double> blocks, double y, Scale scale, double spread)
    {
        var beyond = new HashSet<(double X, double Y)>();
        foreach (var (index, block) in blocks.Index())
        {
            if (!double.IsFinite(block)) continue;
            // Steps of the golden ratio fill the height evenly and are the same every time.
            var place = y + (spread * ((2 * (index * 0.6180339887 % 1)) - 1));
            if (scale.Shows(block)) svg.Speck("chart-blocks", scale.At(block), place);
            else if (beyond.Add((scale.At(block), place))) svg.Shape("chart-beyond", scale.At(block), place,
                Markers.Beyond(block > scale.High ? -3 : 3, block > scale.High));
        }
    }
}
