using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Solvent.Experiments;

/// <summary>What is known of a machine that takes a moment to find out.</summary>
internal static class MachineFacts
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly ConcurrentDictionary<string, string?> Sdks = new(StringComparer.Ordinal);
    private static readonly Lazy<string?> Processor = new(ReadProcessor);

    /// <summary>Model of the processor, as its maker calls it; <see langword="null"/> when the system does not tell.</summary>
    public static string? Cpu => Processor.Value;

    /// <summary>Bytes of memory that the process may use: of the machine, or of the container that it is in.</summary>
    public static long MemoryBytes => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>Version of the SDK that builds in a folder, by its <c>global.json</c>; <see langword="null"/> when there is none.</summary>
    public static string? Sdk(string directory) => Sdks.GetOrAdd(directory, static folder => Output("dotnet", folder, "--version"));

    private static string? ReadProcessor()
    {
        if (OperatingSystem.IsLinux()) return FirstLine("/proc/cpuinfo", "model name") ?? FirstLine("/proc/cpuinfo", "Hardware");
        if (OperatingSystem.IsMacOS()) return Output("sysctl", Path.GetTempPath(), "-n", "machdep.cpu.brand_string");
        return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static string? FirstLine(string file, string key)
    {
        try
        {
            return File.ReadLines(file)
                .FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))
                ?.Split(':', 2, StringSplitOptions.TrimEntries)[^1];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? Output(string program, string directory, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start);
            if (process is null) return null;
            var output = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            if (process.WaitForExit(Patience)) return process.ExitCode == 0 && output.GetAwaiter().GetResult().Trim() is { Length: > 0 } text ? text : null;
            process.Kill();
            return null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
