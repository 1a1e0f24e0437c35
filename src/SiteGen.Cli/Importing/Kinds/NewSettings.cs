using System.Globalization;
using SiteGen.Cli.Importing.Fields;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Cli.Importing.Kinds;

/// <summary>Puts the settings for site.yaml together; a value that SiteGen would reject is left out.</summary>
internal sealed class NewSettings
{
    private readonly List<YamlEntry> _entries = [];

    public IReadOnlyList<YamlEntry> Entries => _entries;

    public NewSettings Text(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) Set(name, YamlWriter.Text(UnicodeText.OneLine(value)));
        return this;
    }

    public NewSettings Set(string name, YamlNode? value)
    {
        if (value is not null && !_entries.Exists(entry => entry.Key == name))
            _entries.Add(YamlWriter.Entry(name, value));
        return this;
    }

    /// <summary>Switches formulas on if the pages of the other site have them.</summary>
    public NewSettings Formulas(bool areUsed) => areUsed ? Set("math", YamlWriter.Plain("true")) : this;

    public NewSettings Number(string name, int? value, int least, int most) =>
        value >= least && value <= most
            ? Set(name, YamlWriter.Plain(value.Value.ToString(CultureInfo.InvariantCulture))) : this;

    /// <summary>Sets 'base_url' if the address is a full one.</summary>
    public NewSettings BaseUrl(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            && url.Query.Length == 0 && url.Fragment.Length == 0 && url.Host.Length > 0
            ? Text("base_url", url.AbsoluteUri.TrimEnd('/') + "/") : this;

    /// <summary>Sets an address if it is a full one.</summary>
    public NewSettings Web(string name, string? value) => IsAddress(value ?? "") ? Text(name, value) : this;

    /// <summary>Sets 'language' from a tag in any of the usual spellings: <c>en-us</c>, <c>en_US</c>.</summary>
    public NewSettings Language(string? value)
    {
        var parts = (value ?? "").Replace('_', '-').Split('-');
        if (parts[0].Length is not (2 or 3) || !parts[0].All(char.IsAsciiLetter)) return this;
        var region = parts.Length > 1 && parts[1].Length == 2 ? "-" + parts[1].ToUpperInvariant() : "";
        return Text("language", parts[0].ToLowerInvariant() + region);
    }

    public NewSettings Menu(IEnumerable<(string Title, string To)> items)
    {
        var entries = items.Where(static item => item.Title.Length > 0 && IsAddress(item.To)).Select(static item =>
            (YamlNode)YamlWriter.Mapping(
                YamlWriter.Entry("title", YamlWriter.Text(UnicodeText.OneLine(item.Title))),
                YamlWriter.Entry("to", YamlWriter.Text(item.To)))).ToList();
        return entries.Count == 0 ? this : Set("menu", YamlWriter.List(entries));
    }

    private static bool IsAddress(string to) =>
        to.StartsWith('/') || to.StartsWith("https://", StringComparison.Ordinal)
        || to.StartsWith("http://", StringComparison.Ordinal) || to.StartsWith("mailto:", StringComparison.Ordinal);
}
