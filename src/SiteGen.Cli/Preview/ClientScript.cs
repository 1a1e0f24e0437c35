namespace SiteGen.Cli.Preview;

/// <summary>The script that the preview inserts into its pages.</summary>
public static class ClientScript
{
    public static ReadOnlyMemory<byte> Bytes { get; } = Load();

    private static byte[] Load()
    {
        using var stream = typeof(ClientScript).Assembly.GetManifestResourceStream("preview/client.js")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
