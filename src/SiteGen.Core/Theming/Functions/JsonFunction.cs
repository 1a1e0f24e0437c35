using System.Collections;
using System.Text;
using System.Text.Json;
using Scriban.Runtime;
using SiteGen.Foundation;
using SiteGen.Theming.Views;

namespace SiteGen.Theming.Functions;

public static class JsonFunction
{
    /// <summary><c>json value</c>: the value as JSON, safe inside a script element because '&lt;' is escaped.</summary>
    public static TemplateFunction Json { get; } = new("json", static (run, call) =>
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) Write(run, call, writer, call.Value(0));
        return new Html(Encoding.UTF8.GetString(stream.ToArray()));
    });

    private static void Write(TemplateRun run, TemplateCall call, Utf8JsonWriter writer, object? value)
    {
        run.Take(1, call.Span);
        if (writer.BytesCommitted + writer.BytesPending > TemplateBudget.MaxTextLength)
            throw TemplateProblems.LongText(call.Span, TemplateBudget.MaxTextLength);
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int or long: writer.WriteNumberValue(Convert.ToInt64(value, null)); break;
            case double or float or decimal: writer.WriteNumberValue(Convert.ToDouble(value, null)); break;
            case WrittenNumber number: writer.WriteRawValue(number.ToString()); break;
            case DateView date: writer.WriteStringValue(date.Iso); break;
            case DataView data: WriteObject(run, call, writer, data.Whole()); break;
            case IList items: WriteArray(run, call, writer, items); break;
            case IScriptObject fields: WriteObject(run, call, writer, fields); break;
            case IEnumerable items: WriteArray(run, call, writer, items); break;
            default: writer.WriteStringValue(value.ToString()); break;
        }
    }

    private static void WriteArray(TemplateRun run, TemplateCall call, Utf8JsonWriter writer, IEnumerable items)
    {
        writer.WriteStartArray();
        foreach (var item in items) Write(run, call, writer, item);
        writer.WriteEndArray();
    }

    private static void WriteObject(TemplateRun run, TemplateCall call, Utf8JsonWriter writer, IScriptObject fields)
    {
        writer.WriteStartObject();
        foreach (var name in fields.GetMembers())
        {
            fields.TryGetValue(run, call.Span, name, out var value);
            writer.WritePropertyName(name);
            Write(run, call, writer, value);
        }
        writer.WriteEndObject();
    }
}
