using SiteGen.Evidence.Claims;
using SiteGen.Evidence.Pages;

namespace SiteGen.Cli.Syncing;

/// <summary>The data that a site fills marks with.</summary>
/// <param name="Chart">Draws the chart of a mark; null when nothing was measured for it.</param>
internal sealed record SyncSource(SiteClaims Claims, Func<SyncMark, ChartPicture?> Chart);

/// <summary>A file that a mark refers to.</summary>
/// <param name="Path">The path from the folder of the text file, with slashes.</param>
internal sealed record SyncFile(string Path, byte[] Bytes);
