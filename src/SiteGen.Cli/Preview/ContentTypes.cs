namespace SiteGen.Cli.Preview;

/// <summary>Finds the content type of a file by its name, as a static host does.</summary>
public static class ContentTypes
{
    public static string Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".json" or ".map" => "application/json",
        ".xml" when Path.GetFileName(path) == "atom.xml" => "application/atom+xml; charset=utf-8",
        ".xml" when Path.GetFileName(path) == "rss.xml" => "application/rss+xml; charset=utf-8",
        ".xml" => "application/xml; charset=utf-8",
        ".txt" or ".md" => "text/plain; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".woff" => "font/woff",
        ".pdf" => "application/pdf",
        ".mp4" => "video/mp4",
        ".webm" => "video/webm",
        ".mp3" => "audio/mpeg",
        ".wasm" => "application/wasm",
        ".webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    };
}
