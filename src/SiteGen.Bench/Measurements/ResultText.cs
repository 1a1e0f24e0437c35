using System.Text.Json;
using SiteGen.Bench.Results;
using SiteGen.Foundation;
using SiteGen.Foundation.Json;

namespace SiteGen.Bench.Measurements;

/// <summary>The content of a file that may hold results, as JSON and as text.</summary>
public sealed class ResultText
{
    private readonly JsonPlaces _places;
    private readonly Lazy<string> _text;

    private ResultText(SourceFile file, JsonElement? json, JsonException? whyNotJson)
    {
        (File, Json, WhyNotJson) = (file, json, whyNotJson);
        _places = new JsonPlaces(file, 0);
        _text = new(() => SourceText.Decode(file.Bytes.Span, out _) is { } text ? UnicodeText.WellFormed(text) : "");
    }

    public SourceFile File { get; }

    /// <summary>The value of the file; null when it is not JSON.</summary>
    public JsonElement? Json { get; }

    public JsonException? WhyNotJson { get; }

    /// <summary>The text of the file; "" when it is not UTF-8.</summary>
    public string Text => _text.Value;

    public static ResultText Of(SourceFile file)
    {
        try
        {
            return new ResultText(file, JsonValues.Parse(PlainJson.Of(file.Bytes).Span), null);
        }
        catch (JsonException invalid)
        {
            return new ResultText(file, null, invalid);
        }
    }

    public ResultPlace Whole => new(this, null, 0);

    /// <param name="path">For example <c>results[0].times[2]</c>.</param>
    public ResultPlace At(string path) => new(this, path, 0);

    /// <param name="line">From 1.</param>
    public ResultPlace AtLine(int line) => new(this, null, line);

    internal SourceLocation LocationOf(string path) =>
        Json is null ? new SourceLocation(File.Path) : _places.At(JsonFind.Offset(PlainJson.Of(File.Bytes).Span, path));

    /// <summary>Returns the place of the fault that makes the file invalid JSON.</summary>
    internal SourceLocation AtFault => WhyNotJson is { } invalid ? _places.At(invalid) : new(File.Path);
}
