using System.Security.Cryptography;
using System.Text;
using SiteGen.Bench.Running;

namespace SiteGen.Bench.Tests.Running;

/// <summary>Reports as <c>worker.py</c> writes them.</summary>
internal static class Reports
{
    public static readonly string[] Lines =
    [
        """{"kind": "start", "gil": true, "jit": false, "canary": 0}""",
        """{"kind": "loops", "loops": 4, "wall": 0.25}""",
        """{"kind": "warmup", "value": 0.0625}""",
        """{"kind": "value", "value": 0.05, "cpu": 0.04, "involuntarySwitches": 3, "wall": 0.2}""",
        """{"kind": "checksum", "value": "c0ffee"}""",
        """{"kind": "fact", "name": "jit-kind", "value": "absent", "detail": "no module"}""",
        """{"kind": "finish", "gil": true, "peakBytes": 4096, "proportionalBytes": null}""",
    ];

    public static byte[] Good { get; } = Sealed(Lines);

    /// <summary>With the end mark that belongs to these lines.</summary>
    public static byte[] Sealed(params IEnumerable<string> lines)
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(lines.Select(static line => line + "\n")));
        return [.. body, .. Encoding.UTF8.GetBytes(
            $$"""{"kind": "end", "lines": {{lines.Count()}}, "sha256": "{{Convert.ToHexStringLower(SHA256.HashData(body))}}"}""" + "\n")];
    }

    /// <summary>A report of these states, with a value for each share of the CPU.</summary>
    public static WorkerReport Of(
        bool gilAtStart = true, bool gilAtEnd = true, bool jit = false, int canaryHits = 0,
        params double[] cpuShares) => new(
        new WorkerStart(gilAtStart, jit, canaryHits), null, [],
            [.. cpuShares.Select(static share => new WorkerValue(0.05, 0.05 * share, 0, 0.05))], "c0ffee", [],
            new WorkerFinish(gilAtEnd, null, null));
}
