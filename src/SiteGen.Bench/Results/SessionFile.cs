using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using SiteGen.Bench.Storage;
using SiteGen.Foundation;
using SiteGen.Foundation.Json;

namespace SiteGen.Bench.Results;

/// <summary>Reads and writes session files.</summary>
public static partial class SessionFile
{
    public const int ByteLimit = 256 * 1024 * 1024;

    private const int FaultLimit = 20;

    /// <param name="known">The cells of an earlier version of the file; the cells that are read replace them.</param>
    /// <returns>
    /// No session when there is an error, with one exception: a file that was changed after it was written (SG0725) can
    /// still be inspected.
    /// </returns>
    public static (BenchSession? Session, ImmutableArray<Diagnostic> Diagnostics) Read(
        SourceFile file, KnownCells? known = null)
    {
        var whole = new SourceLocation(file.Path);
        if (file.Bytes.Length > ByteLimit)
            return (null, [ResultProblems.TooLarge(
                whole, $"The file has {file.Bytes.Length:N0} bytes; the limit is {ByteLimit:N0}.")]);
        var start = file.Bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var places = new JsonPlaces(file, start);
        try
        {
            return Read(file, start, places, known ?? new KnownCells());
        }
        catch (JsonException invalid)
        {
            return (null, [Explain(invalid, file.Bytes.Span[start..], places)]);
        }
    }

    /// <summary>Reads from disk.</summary>
    public static (BenchSession? Session, ImmutableArray<Diagnostic> Diagnostics) Read(string path) =>
        DiskFile.Read(path, ByteLimit, out var problem) is { } file ? Read(file) : (null, [problem!]);

    /// <summary>
    /// Writes the whole file or nothing: the old file at <paramref name="path"/> stays until the new one is complete
    /// and on the disk.
    /// </summary>
    /// <returns>The reasons why nothing was written; empty after success.</returns>
    /// <param name="disk">The real disk unless given.</param>
    public static ImmutableArray<Diagnostic> Write(BenchSession session, string path, IDisk? disk = null)
    {
        var faults = SessionFaults.Of(session).Take(FaultLimit).ToList();
        var at = new SourceLocation(DiskFile.Shown(path));
        if (faults.Count > 0) return [.. faults.Select(fault => Say(fault, at))];
        return DiskFile.Replace(path, SessionJson.Write(session), disk) is { } problem ? [problem] : [];
    }

    private static (BenchSession? Session, ImmutableArray<Diagnostic> Diagnostics) Read(
        SourceFile file, int start, JsonPlaces places, KnownCells known)
    {
        var json = file.Bytes.Span[start..];
        if (!Utf8.IsValid(json))
            return (null, [ResultProblems.Json(new SourceLocation(file.Path), StrictJson.NotUtf8)]);
        if (QuickSession.Read(file.Bytes[start..], known) is { } quick) return (quick, []);
        // Both read every byte, so they run in parallel.
        var looking = Task.Run(() => Look(file, start));
        var (session, invalid) = Parse(json);
        var (outline, computed) = looking.GetAwaiter().GetResult();
        if (WhyOtherVersion(outline.Schema) is { } why)
            return (null, [why(places.At(JsonFind.Offset(json, "schema")))]);
        if (outline.WhyUnusable is StrictJson.TooLarge) return (null, [Unusable(outline, places)]);
        invalid?.Throw();
        // This concerns only values that the parser keeps as written; for the fields that it knows, it threw above.
        if (outline.WhyUnusable is not null) return (null, [Unusable(outline, places)]);
        if (outline.DigitsAt < 0)
            return (null, [ResultProblems.Field(
                places.At(JsonFind.Offset(json, "integrity.sha256")), "integrity.sha256",
                "does not consist of 64 lower-case hexadecimal digits.")]);
        var faults = SessionFaults.Of(session!).Take(FaultLimit).ToList();
        if (faults.Count > 0) return (null, Say(faults, json, places));
        return (session, computed == session!.Integrity.Sha256 ? []
            : [ResultProblems.Integrity(places.At(outline.DigitsAt), session.Integrity.Sha256, computed)]);
    }

    private static Diagnostic Unusable(SessionSeal.Outline outline, JsonPlaces places) =>
        ResultProblems.Json(places.At(outline.UnusableAt), outline.WhyUnusable!);

    /// <returns>The hash is "" when the outline has no place for one.</returns>
    private static (SessionSeal.Outline Outline, string Hash) Look(SourceFile file, int start)
    {
        var outline = SessionSeal.Look(file.Bytes.Span[start..]);
        return (outline, outline.DigitsAt < 0 ? "" : SessionSeal.Hash(file.Bytes.Span, start + outline.DigitsAt));
    }

    /// <returns>The session, or the exception, kept because the outline may explain the problem better.</returns>
    private static (BenchSession? Session, ExceptionDispatchInfo? Invalid) Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return (SessionJson.Read(json), null);
        }
        catch (JsonException invalid)
        {
            return (null, ExceptionDispatchInfo.Capture(invalid));
        }
    }

    private static ImmutableArray<Diagnostic> Say(List<Fault> faults, ReadOnlySpan<byte> json, JsonPlaces places)
    {
        var said = ImmutableArray.CreateBuilder<Diagnostic>(faults.Count);
        foreach (var fault in faults) said.Add(Say(fault, places.At(JsonFind.Offset(json, fault.Path))));
        return said.MoveToImmutable();
    }

    private static Diagnostic Say(Fault fault, SourceLocation at) =>
        fault.IsName ? ResultProblems.Name(at, fault.Path, fault.What)
            : ResultProblems.Value(at, fault.Path, fault.What);

    private static Func<SourceLocation, Diagnostic>? WhyOtherVersion(string? schema)
    {
        if (schema == BenchSession.CurrentSchema) return null;
        var name = BenchSession.CurrentSchema[..(
            BenchSession.CurrentSchema.IndexOf('/', StringComparison.Ordinal) + 1)];
        return schema is not null && schema.StartsWith(name, StringComparison.Ordinal)
            ? at =>
                ResultProblems.Version(at,
                    $"'schema' is '{UnicodeText.Excerpt(schema)}', but this program reads "
                    + $"'{BenchSession.CurrentSchema}'.", "Use the version of the program that wrote it, or a newer "
                        + "one.")
            : at =>
                ResultProblems.Version(at, schema is null ? "The outermost object has no string 'schema'."
                    : $"'schema' is '{UnicodeText.Excerpt(schema)}', which is not the schema of a session.",
                    $"A session begins with \"schema\": \"{BenchSession.CurrentSchema}\".");
    }

    private static Diagnostic Explain(JsonException invalid, ReadOnlySpan<byte> json, JsonPlaces places)
    {
        if (invalid.Message.Contains("maximum configured depth", StringComparison.Ordinal))
            return ResultProblems.TooDeep(places.At(invalid), JsonLayout.MaxDepth);
        if (invalid.Path is null) return ResultProblems.Json(places.At(invalid), JsonText.Reason(invalid));
        var path = invalid.Path is "$" ? "" : invalid.Path.StartsWith("$.", StringComparison.Ordinal)
            ? invalid.Path[2..] : invalid.Path;
        if (Missing().Match(invalid.Message) is not { Success: true } missing)
            return ResultProblems.Field(places.At(invalid), path.Length == 0 ? "$" : path, Wrong(invalid));
        var field = missing.Groups["name"].Value;
        return ResultProblems.Field(
            places.At(JsonFind.Offset(json, path)), path.Length == 0 ? field : $"{path}.{field}", "is missing.");
    }

    private static string Wrong(JsonException invalid) =>
        invalid.Message.Contains("Duplicate property", StringComparison.Ordinal)
            || invalid.Message.Contains("given twice", StringComparison.Ordinal) ? "is given twice in one object."
        : invalid.Message.Contains("null", StringComparison.Ordinal) ? "is null, but must not be."
        : "has a value of the wrong type.";

    [GeneratedRegex("missing required properties including: '(?<name>[^']+)'")]
    private static partial Regex Missing();
}
