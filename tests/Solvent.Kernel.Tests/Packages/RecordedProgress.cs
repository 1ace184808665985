using System.Collections.Concurrent;

namespace Solvent.Kernel.Tests.Packages;

public sealed class RecordedProgress : IProgress<string>
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public void Report(string value) => _lines.Enqueue(value);
}
