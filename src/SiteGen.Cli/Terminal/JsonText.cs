using System.Text;
using System.Text.Json;

namespace SiteGen.Cli.Terminal;

/// <summary>Writes the JSON output of a command: one object, indented.</summary>
internal static class JsonText
{
    /// <param name="members">Writes the members of the object.</param>
    public static string Of(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
