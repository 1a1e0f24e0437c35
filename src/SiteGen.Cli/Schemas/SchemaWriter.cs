using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SiteGen.Configuration;
using SiteGen.Foundation;

namespace SiteGen.Cli.Schemas;

/// <summary>Writes the form of a file as JSON Schema, which editors use to complete and check while typing.</summary>
public static partial class SchemaWriter
{
    /// <summary>The draft that the YAML extensions of editors know.</summary>
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(SchemaKind kind, SiteConfig config)
    {
        var schema = new JsonObject { ["$schema"] = Draft, ["title"] = kind.Title };
        foreach (var (name, value) in Of(kind.ShapeFor(config))) schema[name] = value?.DeepClone();
        // A file that holds only comments is valid.
        schema["type"] = Names("object", "null");
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Layout)) schema.WriteTo(writer);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static JsonObject Of(Shape shape) => shape switch
    {
        TextShape { Pattern: { } pattern } => new JsonObject { ["type"] = "string", ["pattern"] = pattern },
        TextShape => new JsonObject { ["type"] = Names("string", "number", "boolean") },
        BooleanShape => new JsonObject { ["type"] = "boolean" },
        IntegerShape number => new JsonObject
        {
            ["type"] = "integer",
            ["minimum"] = number.Least,
            ["maximum"] = number.Most,
        },
        ChoiceShape choice => new JsonObject { ["enum"] = Names([.. choice.Values]) },
        ListShape list => new JsonObject
        {
            ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "array", ["items"] = Of(list.Item) }, Of(list.Item)),
        },
        NamedShape { IsEmptyAllowed: true } named => OfNames(Either([Of(named.Value), Empty()])),
        NamedShape named => OfNames(Of(named.Value)),
        EitherShape either => Either([.. either.Shapes.Select(Of)]),
        FieldsShape fields => OfFields(fields.Fields),
        _ => [],
    };

    private static JsonObject OfFields(ImmutableArray<DescribedField> fields)
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            foreach (var name in field.Names) properties[name] = OfField(field, name);
        }
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
        var required = fields.Where(static field => field.IsRequired).Select(static field => field.Names[0]);
        if (required.Any()) schema["required"] = Names([.. required]);
        return schema;
    }

    private static JsonObject OfField(DescribedField field, string name)
    {
        var schema = Of(field.Shape ?? Shape.Any);
        var standard = field.Default.Length == 0 ? "" : $"\n\nDefault: {Plain(field.Default)}";
        var other = name == field.Names[0] ? "" : $"Same as `{field.Names[0]}`: ";
        schema["description"] = other + Plain(field.Value) + standard;
        return schema;
    }

    private static JsonObject OfNames(JsonObject value) =>
        new() { ["type"] = "object", ["additionalProperties"] = value };

    private static JsonObject Either(JsonObject[] schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };

    private static JsonObject Empty() => new() { ["type"] = "null" };

    private static JsonArray Names(params string[] names) =>
        new([.. names.Select(static name => (JsonNode)JsonValue.Create(name))]);

    /// <summary>Returns Markdown without its links, whose targets are pages of the reference.</summary>
    private static string Plain(string markdown) => Link().Replace(markdown, "$1");

    [GeneratedRegex(@"\[((?:[^\[\]]|`[^`]*`)*)\]\([^()]*\)")]
    private static partial Regex Link();
}
