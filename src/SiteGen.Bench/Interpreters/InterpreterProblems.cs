using SiteGen.Foundation;

namespace SiteGen.Bench.Interpreters;

/// <summary>
/// Problems of interpreters and of the machine that they are measured on: SG0708, SG0709, SG0713 to SG0719.
/// </summary>
public static class InterpreterProblems
{
    private static readonly SourceLocation Nowhere = new(SourcePath.Root);

    public static Diagnostic NoInterpreter() =>
        Diagnostic.Error("SG0708", Nowhere, "No Python that can be measured was found.",
            "Name executables with --python PATH, or in the environment variable SITEGEN_PYTHONS.");

    public static Diagnostic Refused(Refused refused) =>
        Diagnostic.Error("SG0709", Nowhere, $"'{refused.Path}' {refused.Reason}.",
            "Name the executable of a CPython, 3.12 or newer.");

    public static Diagnostic Governor(string governor) =>
        Diagnostic.Warning("SG0713", Nowhere,
            $"The CPU frequency governor is '{governor}', so the frequency changes during a measurement.",
            "Set the governor to 'performance' while measuring.");

    public static Diagnostic OnBattery() =>
        Diagnostic.Warning("SG0714", Nowhere, "The machine runs on battery power, which slows it down.",
            "Connect it to mains power.");

    public static Diagnostic HugePages() =>
        Diagnostic.Warning("SG0715", Nowhere,
            "Transparent huge pages are always on, so memory is counted in steps of 2 MiB.",
            "Set /sys/kernel/mm/transparent_hugepage/enabled to madvise before measuring memory.");

    public static Diagnostic Busy(double foreignCpu) =>
        Diagnostic.Warning("SG0716", Nowhere,
            string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"Other processes are using {foreignCpu:0.00} CPUs."),
            "Stop them, or let the run wait until they are idle.");

    public static Diagnostic FewCpus(double count) =>
        Diagnostic.Warning("SG0717", Nowhere,
            string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"Only {count:0.##} CPU is available, so the gain from several threads cannot be measured here."),
            "Measure on a machine or in a control group with at least two CPUs.");

    public static Diagnostic BuildsDiffer(string ids) =>
        Diagnostic.Warning("SG0718", Nowhere,
            $"These interpreters were built differently: {ids}. "
            + "A comparison of them shows the builds as much as the versions.",
            "Compare builds that were made with the same compiler and the same options.");

    public static Diagnostic QuietnessUnknown() =>
        Diagnostic.Warning("SG0719", Nowhere,
            "This system does not report how busy it is, so nothing shows whether other processes disturb a run.",
            "Close programs that you do not need, and rely on the A/A control.");
}
