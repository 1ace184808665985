using Solvent.Commands;
using Solvent.Kernel;
using Solvent.Kernel.Formatting.ProgressBars;

namespace Solvent.Magics.Tree;

/// <summary>Shows a bar in the cell while a magic command moves bytes. A short command shows none.</summary>
internal sealed class MagicProgress : IProgress<CommandProgress>, IDisposable
{
    private const double BytesOfMegabyte = 1e6;
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(400);
    private readonly Lock _gate = new();
    private readonly long _started = Environment.TickCount64;
    private ProgressBar? _bar;
    private string? _activity;

    public void Report(CommandProgress value)
    {
        if (Environment.TickCount64 - _started < First.TotalMilliseconds) return;
        lock (_gate)
        {
            if (_activity != value.Activity)
            {
                _bar?.Dispose();
                _bar = Displays.Progress(Math.Round(value.BytesTotal / BytesOfMegabyte, 1), $"{value.Activity}, MB");
                _activity = value.Activity;
            }

            _bar!.Report(Math.Round(value.BytesDone / BytesOfMegabyte, 1));
        }
    }

    public void Dispose() => _bar?.Dispose();
}
