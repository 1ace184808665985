using Solvent.Kernel;
using Solvent.Runner;
using Solvent.Tables;

namespace Solvent.Commands;

/// <summary>What a command needs to know about the place where it was typed.</summary>
public sealed record CommandHost
{
    /// <summary>The folder that relative paths start from, as a full path.</summary>
    public string WorkingDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>The notebook that the command is typed in, or <see langword="null"/> in a shell and in a notebook that was never saved.</summary>
    public string? NotebookPath { get; init; }

    /// <summary>The lines below the command, for a command that reads them.</summary>
    public string? Body { get; init; }

    /// <summary>
    /// Prepares the session of a notebook run, for instance with magic commands. What it returns is disposed when the notebook has ended.
    /// </summary>
    public Func<KernelSession, IDisposable>? AttachToSession { get; init; }

    /// <summary>Told how far a notebook run has come.</summary>
    public IProgress<NotebookRunProgress>? RunProgress { get; init; }

    /// <summary>Told how far a command that moves many bytes has come.</summary>
    public IProgress<CommandProgress>? Progress { get; init; }

    /// <summary>Told each line that a process says which a command has started.</summary>
    public Action<string>? OnLine { get; init; }

    /// <summary>Told what a command is at, in one line that takes the place of the one before; <see langword="null"/> where lines stay.</summary>
    public Action<string>? OnStatus { get; init; }

    /// <summary>Opens what is typed or piped in, for a command that reads it; <see langword="null"/> where nothing can be.</summary>
    public Func<TextReader>? OpenInput { get; init; }

    /// <summary>Finds a table that a variable of the session holds, by the name of the variable; a shell has none.</summary>
    public Func<string, Table?> FindTable { get; init; } = _ => null;

    /// <summary>The full path of what the user wrote.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);
}
