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

    /// <summary>How many characters of what git prints are read at most.</summary>
    public int Limit { get; init; } = 64 << 20;

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
            var output = Task.Run(() => Read(git.StandardOutput));
            _ = git.StandardError.ReadToEndAsync();
            Write(git.StandardInput, input);
            if (!git.WaitForExit(Patience))
            {
                git.Kill();
                return null;
            }

            var text = output.GetAwaiter().GetResult();
            // Git ends with an error when nobody reads the rest.
            return git.ExitCode == 0 || text.Length == Limit ? text : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private string Read(StreamReader output)
    {
        var text = new StringBuilder();
        var block = new char[1 << 14];
        while (text.Length < Limit && output.Read(block, 0, Math.Min(block.Length, Limit - text.Length)) is > 0 and var length) text.Append(block, 0, length);
        output.Close();
        return text.ToString();
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
