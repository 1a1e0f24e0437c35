using System.Runtime.CompilerServices;
using Xunit;

namespace SiteGen.Evidence.Tests.Pages;

/// <summary>Compares with a file beside the tests that somebody reads when it changes.</summary>
internal static class Golden
{
    public static void Check(string name, string actual, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }
        else
        {
            Assert.Equal(File.ReadAllText(path), actual);
        }
    }
}
