using Xunit;

namespace SiteGen.Tests;

/// <summary>Compares with a file that somebody reads when it changes.</summary>
internal static class Golden
{
    public static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    public static void Check(string path, string actual)
    {
        if (IsUpdating) File.WriteAllText(path, actual);
        else Assert.Equal(File.ReadAllText(path), actual);
    }
}
