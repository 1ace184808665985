namespace Solvent.Commands.Drift;

/// <summary>The means of blocks of a stream, at most 128 of them: when there are more, two neighbours become one, and so does every later block.</summary>
internal sealed class StreamCourse
{
    private const int MostBlocks = 128;

    private readonly List<(double Position, double Sum, long Count)> _blocks = [];
    private long _blockSize = 1;
    private (double Position, double Sum, long Count) _open;

    /// <summary>Position and mean of each block.</summary>
    public IReadOnlyList<(double X, double Y)> Points
        => [.. (_open.Count > 0 ? _blocks.Append(_open) : _blocks).Select(block => (block.Position, block.Sum / block.Count))];

    public void Add(long position, double value)
    {
        _open = (position, _open.Sum + value, _open.Count + 1);
        if (_open.Count < _blockSize) return;
        _blocks.Add(_open);
        _open = default;
        if (_blocks.Count >= MostBlocks) Join();
    }

    private void Join()
    {
        for (var i = 0; i < _blocks.Count / 2; i++)
        {
            var (first, second) = (_blocks[2 * i], _blocks[(2 * i) + 1]);
            _blocks[i] = (second.Position, first.Sum + second.Sum, first.Count + second.Count);
        }

        _blocks.RemoveRange(MostBlocks / 2, MostBlocks / 2);
        _blockSize *= 2;
    }
}
