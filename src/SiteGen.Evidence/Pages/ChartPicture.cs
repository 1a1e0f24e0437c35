using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Bench.Workloads;
using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages.Charts;

namespace SiteGen.Evidence.Pages;

/// <summary>A chart as pictures of their own, which need no theme: for READMEs and other sites.</summary>
internal sealed partial record ChartPicture(string Title, Chart Chart)
{
    private const int Width = 720;
    private const int Margin = 20;

    private const string LightPalette =
        "--paper:#fdfefd;--line:#dae4df;--rule:#a9bbb2;--ink:#14201b;--soft:#4b5b54;--accent:#0b6b53;"
        + "--s1:#1f5fae;--s2:#7a3ea8;--s3:#8a5700;--s4:#b3261e";

    private const string DarkPalette =
        "--paper:#0e1412;--line:#26332d;--rule:#465850;--ink:#e3ebe7;--soft:#a0b0a8;--accent:#62d3ac;"
        + "--s1:#8fbdf3;--s2:#cda4f0;--s3:#e6bb6a;--s4:#f59d94";

    // The rules of the theme for charts, without what only a page needs.
    private const string Rules =
        """
        text{fill:var(--ink);stroke:var(--paper);stroke-width:4px;stroke-linejoin:round;paint-order:stroke}
        text{font:13px/1 system-ui,sans-serif}
        .chart-group{font-weight:600;font-size:14px}.chart-value{font-weight:600}
        .chart-tick,.chart-key,.chart-side,.chart-absent{fill:var(--soft)}.chart-absent{font-style:italic}
        .chart-at{overflow:visible}.chart-grid{stroke:var(--line)}.chart-notch{stroke:var(--rule)}
        .chart-reference{stroke:var(--rule);stroke-width:1.5}
        .chart-band{fill:var(--rule);fill-opacity:.34}
        .chart-whisker{fill:none;stroke:var(--tone);stroke-width:1.75;stroke-linecap:round}
        .chart-point,.chart-marker{fill:var(--tone);stroke:var(--paper);stroke-width:1.25}
        .chart-block{fill:var(--soft);fill-opacity:.42}.chart-beyond{fill:var(--soft);fill-opacity:.7}
        .chart-points,.chart-halo{fill:none;stroke:var(--tone);stroke-width:9;stroke-linecap:round}
        .chart-halo{stroke:var(--paper);stroke-width:11.5}
        .chart-blocks{fill:none;stroke:var(--soft);stroke-opacity:.42;stroke-width:6;stroke-linecap:round}
        .chart-bar{fill:var(--tone);fill-opacity:.62}.chart-bars .chart-whisker{stroke:var(--ink);stroke-width:1.5}
        .chart-box{fill:var(--accent);fill-opacity:.1;stroke:var(--accent);stroke-opacity:.45}
        .chart-median{stroke:var(--accent);stroke-width:3}
        .chart-line{fill:none;stroke:var(--tone);stroke-width:2;stroke-dasharray:var(--dash,none)}
        .chart-ideal{fill:none;stroke:var(--soft);stroke-width:1.5;stroke-dasharray:1 5;stroke-linecap:round}
        svg{--tone:var(--accent)}.series-0{--tone:var(--accent)}.series-1{--tone:var(--s1);--dash:7 4}
        .series-2{--tone:var(--s2);--dash:2 4}.series-3{--tone:var(--s3);--dash:10 3 2 3}
        .series-4{--tone:var(--s4);--dash:4 3}.series-5{--tone:var(--soft);--dash:12 4}

        """;

    /// <summary>Every value in words.</summary>
    public string Alternative => Chart.Alternative;

    /// <summary>The same values as a table in Markdown.</summary>
    public string Table => MarkdownTable.Write("", Chart.Table);

    public byte[] Light => Standalone(Chart, LightPalette);

    public byte[] Dark => Standalone(Chart, DarkPalette);

    /// <param name="by">The kind of the chart; null for the usual one of the subject.</param>
    /// <param name="configurations">The candidates; null for the usual ones.</param>
    /// <returns>Null when nothing was measured for it.</returns>
    public static ChartPicture? Of(
        SitePlan plan, string subject, string? by, string? configurations, string? against, string? title)
    {
        if (plan.Found<SiteEvidence>() is not { } evidence) return null;
        var request = ChartRequest.Unchecked(subject, by, configurations, against, title);
        if (request.Subject.Kind == SubjectKind.Suite && Suites.Find(request.Subject.Id) is null) return null;
        var built = evidence.ChartOf(request);
        return built.Altered is not null || (built.Sessions.IsEmpty && built.Results.IsEmpty) ? null
            : new ChartPicture(built.Title, built.Chart);
    }

    private static byte[] Standalone(Chart chart, string palette)
    {
        var markup = chart.Svg.Markup;
        // The root of the picture has text of 16 pixels, so that its heights are the same for every reader.
        var height = 16 * double.Parse(Height().Match(markup).Groups[1].Value, CultureInfo.InvariantCulture);
        var (width, whole) = (Width + (2 * Margin), height + (2 * Margin));
        var inner = Whole().Replace(markup, $"x=\"{Margin}\" y=\"{Margin}\" width=\"{Width}\" ", 1);
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{whole:0.##}\" "
            + $"viewBox=\"0 0 {width} {whole:0.##}\" font-size=\"16px\">\n<style>\nsvg{{{palette}}}\n{Rules}</style>\n"
            + $"<rect width=\"100%\" height=\"100%\" fill=\"var(--paper)\"/>\n{inner}\n</svg>\n"));
    }

    [GeneratedRegex(" height=\"([0-9.]+)rem\"", RegexOptions.CultureInvariant)]
    private static partial Regex Height();

    [GeneratedRegex("width=\"100%\" ", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
