using System.Globalization;

namespace SiteGen.Evidence.Pages.Charts;

/// <summary>Shapes that differ without colour, in pixels around a point.</summary>
internal static class Markers
{
    public const int Count = 6;

    /// <param name="x">The offset to the right, in pixels.</param>
    public static string Path(int series, double x = 13) =>
        string.Create(CultureInfo.InvariantCulture, $"M{x} 0{Outline(series % Count)}");

    /// <summary>Returns an arrow towards a value that the axis does not reach.</summary>
    public static string Beyond(double x, bool isHigh) =>
        string.Create(CultureInfo.InvariantCulture, $"M{x} -4{(isHigh ? "l6 4l-6 4z" : "l-6 4l6 4z")}");

    private static string Outline(int shape) => shape switch
    {
        0 => "m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z",
        1 => "m-4-4h8v8h-8z",
        2 => "m0-5.5l5.2 9.5h-10.4z",
        3 => "m0-5.8l5.8 5.8l-5.8 5.8l-5.8-5.8z",
        4 => "m0 5.5l5.2-9.5h-10.4z",
        _ => "m-1.5-5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z",
    };
}
