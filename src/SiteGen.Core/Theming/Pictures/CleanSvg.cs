using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using SiteGen.Foundation.Pictures;

namespace SiteGen.Theming.Pictures;

/// <summary>A drawing without what could run or load something when somebody opens its file.</summary>
/// <remarks>
/// Inside a page, browsers show an SVG without running or loading anything. Opened by its own address, it is a document
/// of the site, with scripts.
/// </remarks>
/// <param name="Bytes">Null if nothing was removed, or if the file cannot be read.</param>
/// <param name="Removed">What was removed, each once, in order.</param>
/// <param name="Problem">The reason why the file cannot be read; null if it can.</param>
public sealed partial record CleanSvg(
    byte[]? Bytes, ImmutableArray<string> Removed, string? Problem)
{
    private const int MostCharacters = 50_000_000, MostCharactersFromEntities = 100_000;

    /// <summary>Elements that are not part of a still drawing.</summary>
    private static readonly FrozenSet<string> Foreign = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "script", "handler", "listener", "foreignObject", "iframe", "object", "embed",
        "audio", "video", "canvas", "meta", "link", "base", "form", "input", "button");

    /// <summary>HTML that stands in a drawing: its elements can load as much as those of a page.</summary>
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    public static CleanSvg Clean(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file.ToArray()), new XmlReaderSettings
            {
                // Drawing programs write addresses of namespaces as entities.
                DtdProcessing = DtdProcessing.Parse,
                MaxCharactersFromEntities = MostCharactersFromEntities,
                XmlResolver = null,
                MaxCharactersInDocument = MostCharacters,
            });
            return Cleaned(XDocument.Load(reader, LoadOptions.PreserveWhitespace));
        }
        catch (XmlException problem)
        {
            return new CleanSvg(null, [], problem.Message);
        }
    }

    private static CleanSvg Cleaned(XDocument drawing)
    {
        var removed = new SortedSet<string>(StringComparer.Ordinal);
        // Its entities are replaced, and its default attributes are written out.
        drawing.DocumentType?.Remove();
        foreach (var sheet in drawing.Nodes().OfType<XProcessingInstruction>().ToList())
        {
            removed.Add($"<?{sheet.Target}?>");
            sheet.Remove();
        }
        foreach (var element in drawing.Descendants().Where(IsForeign).ToList())
        {
            removed.Add($"<{element.Name.LocalName}>");
            if (element.Parent is not null) element.Remove();
        }
        foreach (var attribute in drawing.Descendants().Attributes().Where(IsForeign).ToList())
        {
            removed.Add(attribute.Name.LocalName);
            attribute.Remove();
        }
        return new CleanSvg(removed.Count == 0 ? null : Written(drawing), [.. removed], null);
    }

    private static bool IsForeign(XElement element) =>
        Foreign.Contains(element.Name.LocalName) || element.Name.Namespace == Xhtml
            || (element.Name.LocalName == "style" && CssReferences.LeadOutside(element.Value))
            // An animation can set an address or a handler.
            || (element.Name.LocalName is "set" or "animate" && element.Attribute("attributeName")?.Value is { } name
                && (name.EndsWith("href", StringComparison.OrdinalIgnoreCase) || IsHandler(name)));

    private static bool IsForeign(XAttribute attribute) =>
        !attribute.IsNamespaceDeclaration && (IsHandler(attribute.Name.LocalName)
            || (attribute.Name.LocalName is "href" or "src" ? !IsInside(attribute)
                : CssReferences.LeadOutside(attribute.Value)));

    private static bool IsHandler(string name) => name.StartsWith("on", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns true for an address within the file, and for a link that a reader follows.</summary>
    private static bool IsInside(XAttribute address)
    {
        var value = address.Value.Trim();
        return value.StartsWith('#') || Embedded().IsMatch(value)
            || (address.Parent!.Name.LocalName == "a" && Followed().IsMatch(value));
    }

    private static byte[] Written(XDocument drawing)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            NewLineHandling = NewLineHandling.None,
            OmitXmlDeclaration = true,
        };
        using (var writer = XmlWriter.Create(stream, settings)) drawing.Save(writer);
        return stream.ToArray();
    }

    [GeneratedRegex("^data:image/(png|jpeg|gif|webp)[;,]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Embedded();

    [GeneratedRegex("^(https?://|mailto:|/|[a-z0-9._-]+(/|$))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Followed();
}
