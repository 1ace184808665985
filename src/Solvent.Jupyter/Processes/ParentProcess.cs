using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Solvent.Jupyter.Processes;

/// <summary>The Jupyter server that has started this kernel: when it dies without a word, nobody else would end the kernel.</summary>
internal static partial class ParentProcess
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Calls <paramref name="ended"/> when the parent is gone. Does nothing where the kernel was started by hand.</summary>
    public static void Watch(Action ended)
    {
        if (!long.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), NumberStyles.None, CultureInfo.InvariantCulture, out var parent)) return;
        new Thread(() =>
        {
            if (OperatingSystem.IsWindows()) WaitForHandle((nint)parent);
            else WaitForOrphan(parent);
            ended();
        })
        {
            IsBackground = true,
            Name = "jupyter parent",
        }.Start();
    }

    // An orphan is given to another parent. Between the server and the kernel there may be a wrapper ('conda run', a shell).
    private static void WaitForOrphan(long server)
    {
        var parent = GetParentProcessId();
        if (parent == 1 && server != 1) return;
        while (GetParentProcessId() == parent) Thread.Sleep(Interval);
    }

    // On Windows the variable holds a handle of the parent that was inherited for this.
    private static void WaitForHandle(nint handle)
    {
        using var process = new EventWaitHandle(initialState: false, EventResetMode.ManualReset);
        process.SafeWaitHandle = new SafeWaitHandle(handle, ownsHandle: false);
        process.WaitOne();
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int GetParentProcessId();
}
