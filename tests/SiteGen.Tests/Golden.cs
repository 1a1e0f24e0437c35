using Xunit;

namespace SiteGen.Tests;

/// <summary>Compares with a file that somebody reads when it changes.</summary>
internal static class Golden
{
    public static void Check(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(path, actual);
        else Assert.Equal(File.ReadAllText(path), actual);
    }
}
