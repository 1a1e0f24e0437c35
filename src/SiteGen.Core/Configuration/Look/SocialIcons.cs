namespace SiteGen.Configuration.Look;

/// <summary>The icons of social links: what one does there, not the mark of a company.</summary>
internal static class SocialIcons
{
    public static IReadOnlyList<string> All { get; } = ["chat", "code", "feed", "mail", "people", "video", "web"];

    /// <summary>Returns the icon for an address that names none.</summary>
    public static string Of(string url)
    {
        if (url.StartsWith("mailto:", StringComparison.Ordinal)) return "mail";
        var host = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : "";
        string[] names = host.ToLowerInvariant().Split('.');
        return Has("github", "gitlab", "codeberg", "bitbucket", "sr", "sourcehut", "pypi", "nuget", "npmjs") ? "code"
            : Has("youtube", "vimeo", "peertube", "twitch") ? "video"
            : Has("discord", "matrix", "slack", "zulipchat", "telegram", "t", "gitter") ? "chat"
            : Has("bsky", "mastodon", "linkedin", "facebook", "instagram", "threads", "x", "twitter", "reddit")
                || url.Contains("/@", StringComparison.Ordinal) ? "people"
            : url.EndsWith(".xml", StringComparison.Ordinal) ? "feed"
            : "web";

        bool Has(params string[] known) => names.Any(known.Contains);
    }
}
