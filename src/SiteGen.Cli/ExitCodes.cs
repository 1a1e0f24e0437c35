namespace SiteGen.Cli;

public static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>The build or check found errors.</summary>
    public const int Errors = 1;

    public const int Usage = 2;

    /// <summary>A bug in SiteGen, or a failure of the machine.</summary>
    public const int Failure = 3;
}
