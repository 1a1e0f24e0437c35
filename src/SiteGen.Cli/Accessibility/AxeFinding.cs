using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SiteGen.Cli.Accessibility;

/// <summary>An element of a page that breaks a rule.</summary>
/// <param name="Impact">minor, moderate, serious or critical.</param>
/// <param name="Element">The beginning of its HTML.</param>
/// <param name="Why">What is wrong with the element; null if only the rule says it.</param>
/// <param name="Address">A page that explains the rule.</param>
/// <param name="Heading">The id of the heading that the element stands below; null without one.</param>
internal sealed record AxeFinding(
    string Rule, string? Impact, string Help, string Element, string? Why, string Address, string? Heading)
{
    /// <summary>Runs axe in a page and returns its findings as JSON.</summary>
    public const string Script = """
        (async () => {
          const headings = [...document.querySelectorAll("h1[id], h2[id], h3[id], h4[id], h5[id], h6[id]")];
          const isBelow = (heading, element) => heading.parentElement.contains(element)
            && (heading.contains(element) || heading.compareDocumentPosition(element) & 4);
          const options = { resultTypes: ["violations"], iframes: false, elementRef: true };
          const { violations } = await axe.run(document, options);
          return JSON.stringify(violations.flatMap(rule => rule.nodes.map(node => ({
            rule: rule.id, impact: node.impact ?? rule.impact, help: rule.help, element: node.html,
            why: [...node.any, ...node.all, ...node.none].map(check => check.message)[0] ?? null, address: rule.helpUrl,
            heading: node.element ? headings.findLast(heading => isBelow(heading, node.element))?.id ?? null : null,
          }))));
        })()
        """;

    /// <exception cref="BrowserFailedException">The text is not a list of findings.</exception>
    public static ImmutableArray<AxeFinding> Parse(string json)
    {
        try
        {
            return [.. JsonSerializer.Deserialize(json, AxeJson.Default.AxeFindingArray) ?? []];
        }
        catch (JsonException)
        {
            throw new BrowserFailedException("The answer of axe cannot be read.");
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n",
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AxeFinding[]))]
[JsonSerializable(typeof(AcceptedFinding[]))]
internal sealed partial class AxeJson : JsonSerializerContext;
