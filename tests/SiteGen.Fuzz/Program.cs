using SharpFuzz;
using SiteGen.Fuzz.Targets;

if (args is not [var name, .. var files] || FuzzTarget.Find(name) is not { } target)
{
    Console.Error.WriteLine($"usage: SiteGen.Fuzz TARGET [FILE…]\nTARGET is one of {FuzzTarget.Names}.");
    return 2;
}
foreach (var file in files)
{
    Console.WriteLine(file);
    target.Read(File.ReadAllBytes(file));
}
if (files.Length == 0) Fuzzer.OutOfProcess.Run(stream => target.Read(Bytes(stream)));
return 0;

static byte[] Bytes(Stream stream)
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    return bytes.ToArray();
}
