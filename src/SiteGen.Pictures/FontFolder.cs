using System.Runtime.InteropServices;
using NetVips;
using SiteGen.Foundation;

namespace SiteGen.Pictures;

/// <summary>
/// The fonts that texts are drawn with. Those of the system are hidden from the library, because they differ from
/// machine to machine.
/// </summary>
/// <remarks>The library reads fonts from files only, so they are written to a temporary folder.</remarks>
internal sealed partial class FontFolder
{
    private const string Variable = "FONTCONFIG_FILE";

    private const string NoFonts = """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig></fontconfig>
        """;

    private readonly Lock _lock = new();
    private readonly HashSet<Fingerprint> _known = [];
    private readonly string _folder;

    private FontFolder(string folder) => _folder = folder;

    /// <summary>Hides the fonts of the system. Must be called before the library draws its first text.</summary>
    public static FontFolder Create()
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-fonts-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(folder);
        var config = Path.Combine(folder, "fonts.conf");
        File.WriteAllText(config, NoFonts);
        // The program's own environment is a copy that native libraries do not see, except on Windows.
        if (OperatingSystem.IsWindows()) Environment.SetEnvironmentVariable(Variable, config);
        else _ = SetVariable(Variable, config, 1);
        return new FontFolder(folder);
    }

    /// <summary>Lets the library use fonts, in addition to those that it was given before.</summary>
    /// <returns>False if it was given others before, which it may use instead and cannot forget.</returns>
    public bool Add(IReadOnlyList<ReadOnlyMemory<byte>> fonts)
    {
        lock (_lock)
        {
            foreach (var font in fonts) Add(font);
            return _known.IsSubsetOf(fonts.Select(static font => Fingerprint.Of(font.Span)));
        }
    }

    private void Add(ReadOnlyMemory<byte> font)
    {
        var print = Fingerprint.Of(font.Span);
        if (_known.Contains(print)) return;
        var file = Path.Combine(_folder, $"{print}.ttf");
        File.WriteAllBytes(file, font.ToArray());
        // The library registers the font before it draws the letter, which nobody needs.
        using (Image.Text("x", fontfile: file)) _known.Add(print);
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A folder of temporary files that remains does no harm.
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrites);
}
