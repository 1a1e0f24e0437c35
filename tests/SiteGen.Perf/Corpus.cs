using System.Globalization;
using System.Text;

namespace SiteGen.Perf;

/// <summary>
/// A site of many posts to measure on: about 870 words each, headings, a list, a table, and code that no other post
/// has. The same bytes on every machine.
/// </summary>
public static class Corpus
{
    private static readonly string[] Words =
        ("interpreter thread lock object counter trace bytecode cache module import release queue worker latency "
            + "kernel matrix vector parser token "
        + "grammar closure iterator generator coroutine event loop socket buffer stream page table index branch loop "
        + "call frame stack heap arena").Split(' ');

    public static void Write(string folder, int count)
    {
        var posts = Path.Combine(folder, "content", "posts");
        Directory.CreateDirectory(posts);
        for (var post = 0; post < count; post++)
            File.WriteAllText(Path.Combine(posts, $"post-{post:000000}.md"), Post(post), new UTF8Encoding(false));
    }

    private static string Post(int number)
    {
        var random = new Sequence((ulong)number + 1);
        var date = new DateOnly(2012, 1, 1).AddDays(number % 5000);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"---\ntitle: \"{Title(random)} {number}\"\ndate: {date:yyyy-MM-dd}\ndescription: "
            + $"\"{Sentence(random)}\"\n");
        text.Append(CultureInfo.InvariantCulture,
            $"tags: [tag{random.Next(40)}, tag{random.Next(40)}, tag{random.Next(40)}]\n");
        if (number % 4 == 0)
            text.Append(CultureInfo.InvariantCulture,
                $"series: \"Series {number / 40}\"\npart: {(number / 4 % 10) + 1}\n");
        text.Append("---\n\n").Append(Paragraph(random));
        for (var section = 0; section < 5; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {Title(random)}\n\n").Append(Paragraph(random))
                .Append(Paragraph(random)).Append(Paragraph(random));
            text.Append(Extra(section, number, random));
        }
        return text.ToString();
    }

    private static string Extra(int section, int number, Sequence random) => section switch
    {
        1 => $"```python\ndef f_{number}({Word(random)}: int) -> int:\n    \"\"\"Returns {Word(random)}.\"\"\"\n    "
            + $"total = {random.Next(9999)}\n    for i in range(10):\n        total += i * {random.Next(99)}\n    "
            + $"return total\n\nprint(f_{number}({number}))\n```\n\n",
        2 => string.Concat(Enumerable.Range(0, 4).Select(_ => $"- {Sentence(random)}\n")) + "\n",
        3 => $"| Build | Threads | Factor |\n|---|---:|---:|\n| gil | {random.Next(16)} | 1.0 |\n| free-threaded | "
            + $"{random.Next(16)} | 1.9 |\n\n",
        4 => $"### {Title(random)}\n\n> {Sentence(random)}\n\n",
        _ => "",
    };

    private static string Paragraph(Sequence random) =>
        string.Join(' ', Enumerable.Range(0, 4).Select(_ => Sentence(random))) + "\n\n";

    private static string Sentence(Sequence random)
    {
        var words = Enumerable.Range(0, 10 + random.Next(8)).Select(_ => Word(random)).ToArray();
        if (random.Next(5) == 0) words[^1] = $"*{words[^1]}*";
        if (random.Next(7) == 0) words[2] = $"`{words[2]}`";
        if (random.Next(10) == 0) words[3] = $"[{words[3]}](https://example.com/{words[3]})";
        return string.Join(' ', words) + ".";
    }

    private static string Title(Sequence random) => string.Join(' ', Enumerable.Range(0, 4).Select(_ => Word(random)));

    private static string Word(Sequence random) => Words[random.Next(Words.Length)];

    /// <summary>Numbers that are the same in every version of .NET.</summary>
    /// <remarks>
    /// SplitMix64: Steele, Lea, Flood (2014), “Fast splittable pseudorandom number generators”, OOPSLA.
    /// </remarks>
    private sealed class Sequence(ulong seed)
    {
        private ulong _state = seed;

        public int Next(int limit)
        {
            var mixed = _state += 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
        }
    }
}
