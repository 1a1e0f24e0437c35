using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using SiteGen.Cli.Files;
using SiteGen.Cli.History;
using SiteGen.Cli.Network;
using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Cli.Checking;

/// <summary>The pages of a site as it was published.</summary>
/// <param name="Place">Where they were found, for messages.</param>
public sealed record PublishedPages(string Place, ImmutableArray<UrlPath> Addresses)
{
    private const int ByteLimit = 64 * 1024 * 1024;

    /// <param name="written">A manifest, its folder, a sitemap, or the address of a site or of a sitemap.</param>
    public static PublishedPages? At(string written, SiteConfig config, out Diagnostic? problem)
    {
        if (Uri.TryCreate(written, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            return OnWeb(url, out problem);
        var path = Directory.Exists(written) ? Path.Combine(written, OutputManifest.FileName) : written;
        problem = null;
        try
        {
            return Parse(written, File.ReadAllBytes(path), config.BaseUrl, out problem);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = PublishedProblems.Unreadable(written, UnicodeText.OneLine(failure.Message));
            return null;
        }
    }

    /// <summary>Finds what was published last by the targets of <c>site.yaml</c>, without using the network.</summary>
    public static IEnumerable<PublishedPages> Last(string root, SiteConfig config)
    {
        foreach (var target in config.Publish)
        {
            if (target is FolderPublishConfig folder)
            {
                var path = Path.GetFullPath(folder.Path, Path.GetFullPath(root));
                if (File.Exists(Path.Combine(path, OutputManifest.FileName)) && At(path, config, out _) is { } pages)
                    yield return pages with { Place = $"the target '{target.Name}'" };
            }
            else if (target is GitPublishConfig git && OfBranch(root, git) is { Addresses.IsEmpty: false } branch)
                yield return branch;
        }
    }

    /// <summary>Reads the branch as it was when the repository last heard of it.</summary>
    private static PublishedPages OfBranch(string root, GitPublishConfig git)
    {
        var answer = Git.Run(["-C", Path.GetFullPath(root), "ls-tree", "-r", "-z", "--name-only", "--full-tree",
            $"refs/remotes/{git.Remote}/{git.Branch}"]);
        var paths = answer.IsOk ? answer.Text.Split('\0', StringSplitOptions.RemoveEmptyEntries) : [];
        return new PublishedPages($"the branch '{git.Branch}'", Pages(paths));
    }

    private static PublishedPages? OnWeb(Uri url, out Diagnostic? problem)
    {
        var isFile = Path.GetFileName(url.AbsolutePath).Contains('.');
        var site = isFile ? new Uri(url, ".") : url.AbsolutePath.EndsWith('/') ? url : new Uri(url + "/");
        var address = isFile ? url : new Uri(site, "sitemap.xml");
        var (bytes, why) = Web.Get(address, ByteLimit, CancellationToken.None).GetAwaiter().GetResult();
        if (bytes is not null) return Parse(address.ToString(), bytes, site, out problem);
        problem = PublishedProblems.Unreadable(address.ToString(), why!);
        return null;
    }

    private static PublishedPages? Parse(string place, byte[] bytes, Uri? site, out Diagnostic? problem)
    {
        problem = null;
        if (OutputManifest.Parse(bytes) is { } manifest)
            return new PublishedPages(place, Pages(manifest.Files.Select(static file => file.Path)));
        if (Sitemap(bytes, site) is { } addresses) return new PublishedPages(place, addresses);
        problem = PublishedProblems.NotAManifest(place);
        return null;
    }

    /// <returns>Null when the bytes are not a sitemap.</returns>
    private static ImmutableArray<UrlPath>? Sitemap(byte[] bytes, Uri? site)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes));
            var root = XDocument.Load(reader).Root;
            if (root?.Name.LocalName != "urlset") return null;
            var folder = (site?.AbsolutePath ?? "/").TrimEnd('/');
            return
            [
                .. root.Descendants().Where(static element => element.Name.LocalName == "loc")
                    .Select(element => AddressOf(element.Value.Trim(), folder)).OfType<UrlPath>(),
            ];
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static UrlPath? AddressOf(string text, string folder) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
            && url.AbsolutePath.StartsWith(folder + "/", StringComparison.Ordinal)
            && UrlPath.TryParse(Uri.UnescapeDataString(url.AbsolutePath[folder.Length..]), out var address)
            ? address : null;

    /// <summary>Returns the addresses of the pages among files; those of other files are nobody's bookmarks.</summary>
    private static ImmutableArray<UrlPath> Pages(IEnumerable<string> paths) =>
        [.. paths.Select(AddressOf).OfType<UrlPath>()];

    private static UrlPath? AddressOf(string path)
    {
        if (!path.EndsWith(".html", StringComparison.Ordinal) || path == "404.html") return null;
        var isIndex = path == "index.html" || path.EndsWith("/index.html", StringComparison.Ordinal);
        return UrlPath.TryParse("/" + (isIndex ? path[..^"index.html".Length] : path), out var address)
            ? address : null;
    }
}
