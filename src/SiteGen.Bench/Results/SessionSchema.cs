namespace SiteGen.Bench.Results;

/// <summary>
/// The shape of a session file as JSON Schema (draft 2020-12), for other programs that read it.
/// </summary>
public static class SessionSchema
{
    public static string Text { get; } = Load();

    private static string Load()
    {
        using var stream = typeof(SessionSchema)
            .Assembly.GetManifestResourceStream("schema/sitegen.bench-1.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
