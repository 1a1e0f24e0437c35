using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Foundation.Yaml;

/// <summary>
/// Reads a node as the type that a field requires; returns null with a problem when it has another type.
/// </summary>
public static class YamlValues
{
    public static Located<string>? Text(YamlNode node, string name, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (node is not YamlScalar scalar)
        {
            problems.Add(YamlProblems.WrongType(
                node.Location, name, node, "Write text, in quotes if it contains ': ', '[' or '{'."));
            return null;
        }
        var text = UnicodeText.OneLine(scalar.Text);
        if (text.Length > 0) return new Located<string>(text, node.Location);
        problems.Add(YamlProblems.Empty(node.Location, name));
        return null;
    }

    public static bool? Boolean(YamlNode node, string name, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (node is YamlScalar { IsPlain: true, Text: "true" or "false" } scalar) return scalar.Text == "true";
        problems.Add(YamlProblems.WrongType(node.Location, name, node, "Write true or false, without quotes."));
        return null;
    }

    public static Located<int>? Integer(
        YamlNode node, string name, int least, int most, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (node is not YamlScalar { IsPlain: true } scalar)
            problems.Add(YamlProblems.WrongType(
                node.Location, name, node, $"Write a whole number from {least} to {most}, without quotes."));
        else if (int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
            return new Located<int>(number, node.Location);
        else
            problems.Add(YamlProblems.OutOfRange(node.Location, name, scalar.Text, least, most));
        return null;
    }

    public static ImmutableArray<Located<string>> Texts(
        YamlNode node, string name, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (node is YamlMapping)
        {
            problems.Add(YamlProblems.WrongType(node.Location, name, node, "Write a list: [a, b]."));
            return [];
        }
        var items = node is YamlSequence list ? list.Items : [node];
        return [.. items.Select(item => Item(item, name, problems)).OfType<Located<string>>()
            .DistinctBy(static item => item.Value)];
    }

    public static YamlMapping? Mapping(
        YamlNode node, string name, string help, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (node is YamlMapping mapping) return mapping;
        problems.Add(YamlProblems.WrongType(node.Location, name, node, help));
        return null;
    }

    /// <returns>Null, without a problem, also for a node that does not exist or is empty.</returns>
    public static YamlMapping? MappingIfAny(
        YamlNode? node, string name, string help, ImmutableArray<Diagnostic>.Builder problems) =>
        node is null or YamlScalar { IsEmpty: true } ? null : Mapping(node, name, help, problems);

    /// <summary>Returns every mapping of a list; a single mapping counts as a list.</summary>
    /// <param name="help">The correct form of the list.</param>
    public static IEnumerable<YamlFields> Mappings(
        YamlNode node, string name, string help, ImmutableArray<Diagnostic>.Builder problems) =>
        (node is YamlSequence list ? list.Items : [node])
            .Select(item => Mapping(item, node is YamlSequence ? $"an entry of {name}" : name, help, problems))
            .OfType<YamlMapping>()
            .Select(item => new YamlFields(item, problems));

    private static Located<string>? Item(YamlNode item, string name, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (item is YamlScalar scalar && string.IsNullOrWhiteSpace(scalar.Text))
            problems.Add(YamlProblems.EmptyItem(item.Location, name));
        else if (item is YamlScalar) return Text(item, name, problems);
        else problems.Add(YamlProblems.WrongItem(item.Location, name, item));
        return null;
    }
}
