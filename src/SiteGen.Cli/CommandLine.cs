namespace SiteGen.Cli;

public static class CommandLine
{
    public static int Run(string[] args) => args.Length == 0 ? 0 : 2;
}
