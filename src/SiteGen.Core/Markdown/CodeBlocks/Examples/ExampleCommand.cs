namespace SiteGen.Markdown.CodeBlocks.Examples;

/// <summary>The names of what runs examples.</summary>
public static class ExampleCommand
{
    /// <summary>Needs no command: its interpreters are found on the machine.</summary>
    public const string Python = "python";

    /// <summary>Stands for the file of the code in a command.</summary>
    public const string File = "{file}";
}
