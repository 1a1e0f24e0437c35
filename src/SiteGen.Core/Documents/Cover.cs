using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Documents;

/// <summary>The picture at the head of a page, which lists and feeds show too.</summary>
/// <param name="File">Written as a link in the page would be, or a full address.</param>
/// <param name="Alt">Null for a picture that says nothing beside the title.</param>
public sealed record Cover(Located<string> File, string? Alt, string? Caption)
{
    private const string Help = "Write the path of a file, or {image: photo.jpg, alt: what it shows}.";

    /// <summary>Reads a file, or <c>{image: photo.jpg, alt: …, caption: …}</c>.</summary>
    internal static Cover? Read(YamlFields fields)
    {
        if (fields.Find("cover")?.Value is YamlScalar { IsEmpty: false })
            return fields.Text("cover") is { } file ? new Cover(file, null, null) : null;
        if (fields.Fields("cover", Help) is not { } cover) return null;
        var image = cover.Required("image", "A cover");
        var (alt, caption) = (cover.Text("alt")?.Value, cover.Text("caption")?.Value);
        cover.ReportUnknown("a cover");
        return image is null ? null : new Cover(image, alt, caption);
    }
}
