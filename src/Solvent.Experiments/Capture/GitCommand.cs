using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Solvent.Experiments;

/// <summary>Asks git about a work tree.</summary>
internal sealed class GitCommand(string directory)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The file that git takes for its index, in place of that of the work tree.</summary>
    public string? Index { get; init; }

    /// <summary>How git's text is read; <see cref="Encoding.Latin1"/> keeps the bytes of what is in no known encoding.</summary>
    public Encoding Encoding { get; init; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What git prints; <see langword="null"/> when it fails, takes too long, or is not there.</summary>
    public string? Run(params string[] arguments) => RunWith(input: "", arguments);

    /// <summary>As <see cref="Run"/>, where git reads <paramref name="input"/>.</summary>
    public string? RunWith(string input, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git", arguments)
            {
                WorkingDirectory = directory,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
                StandardOutputEncoding = Encoding,
                StandardInputEncoding = Encoding,
            };
            if (Index is not null) start.Environment["GIT_INDEX_FILE"] = Index;
            using var git = Process.Start(start);
            if (git is null) return null;
            var output = git.StandardOutput.ReadToEndAsync();
            _ = git.StandardError.ReadToEndAsync();
            Write(git.StandardInput, input);
            if (git.WaitForExit(Patience)) return git.ExitCode == 0 ? output.GetAwaiter().GetResult() : null;
            git.Kill();
            return null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static void Write(StreamWriter stream, string input)
    {
        try
        {
            stream.Write(input);
            stream.Close();
        }
        catch (IOException)
        {
            // Git has ended without reading it; its exit code tells why.
        }
    }
}
