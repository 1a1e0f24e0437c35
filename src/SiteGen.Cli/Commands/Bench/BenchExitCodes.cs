namespace SiteGen.Cli.Commands.Bench;

/// <summary>Exit codes of <c>sitegen bench</c>, which tell a script why a command ended.</summary>
public static class BenchExitCodes
{
    public const int Ok = 0;
    public const int Usage = 1;
    public const int BadFile = 2;
    public const int NoInterpreter = 3;

    /// <summary>Some cells could not be measured; the session is written.</summary>
    public const int CellsFailed = 4;

    /// <summary>A comparison is beyond the limit that was given, or a session may not be published.</summary>
    public const int Gate = 5;

    /// <summary>The A/A control found differences where there are none.</summary>
    public const int Invalid = 6;

    public const int TimeBudget = 124;
    public const int Cancelled = 130;
}
