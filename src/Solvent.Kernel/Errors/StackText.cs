using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Solvent.Kernel.Submissions;

namespace Solvent.Kernel.Errors;

/// <summary>
/// Stack traces in the terms of cells: <c>at Divide in cell 4, line 7</c>. Frames of the engine and of the machinery of
/// <c>await</c> are left out, a long way through a library is shortened, and a recursion is told once.
/// </summary>
internal static class StackText
{
    private const int LibraryFramesShown = 3;
    private const int FramesShown = 30;

    /// <summary>The lines for the stack of <paramref name="exception"/>, innermost first.</summary>
    /// <param name="exception">A thrown exception.</param>
    /// <param name="withLibraries">Whether frames outside of cells are shown.</param>
    public static IEnumerable<string> Of(Exception exception, bool withLibraries)
    {
        var frames = Frames(exception);
        // What is outside of the outermost cell frame is the engine that runs the cell.
        var outermost = frames.FindLastIndex(frame => frame.IsCell);
        if (outermost >= 0) frames.RemoveRange(outermost + 1, frames.Count - outermost - 1);
        if (!withLibraries) frames.RemoveAll(frame => !frame.IsCell);

        var lines = Shorten(frames);
        if (lines.Count > FramesShown)
        {
            var omitted = lines.Count - FramesShown;
            lines.RemoveRange(FramesShown / 2, omitted);
            lines.Insert(FramesShown / 2, string.Create(CultureInfo.InvariantCulture, $"   … {omitted} more"));
        }

        return lines;
    }

    private static List<(string Text, bool IsCell)> Frames(Exception exception)
    {
        var frames = new List<(string, bool)>();
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod() is not { } method || IsMachinery(method)) continue;
            if (SubmissionLoadContext.IsSubmission(method.Module.Assembly))
            {
                if (method.Name != "<Factory>") frames.Add((CellFrame(frame, method), true));
            }
            else
            {
                frames.Add(($"   at {MethodName.Of(method)}", false));
            }
        }

        return frames;
    }

    private static string CellFrame(StackFrame frame, MethodBase method)
    {
        var name = MethodName.InCell(method);
        var place = frame.GetFileName() is { } cell && frame.GetFileLineNumber() is > 0 and var line
            ? string.Create(CultureInfo.InvariantCulture, $"{cell}, line {line}")
            : "an earlier cell";
        return name.Length == 0 ? $"   at {place}" : $"   at {name} in {place}";
    }

    private static bool IsMachinery(MethodBase method)
        => method.Module.Assembly == typeof(StackText).Assembly
        || method.IsDefined(typeof(StackTraceHiddenAttribute))
        || method.DeclaringType is { } type
            && (type.IsDefined(typeof(StackTraceHiddenAttribute)) || type.Namespace == "System.Runtime.CompilerServices");

    private static List<string> Shorten(List<(string Text, bool IsCell)> frames)
    {
        var lines = new List<string>();
        for (var i = 0; i < frames.Count;)
        {
            var (text, isCell) = frames[i];
            var end = i + 1;
            if (isCell)
            {
                while (end < frames.Count && frames[end].Text == text) end++;
                lines.Add(end - i == 1 ? text : string.Create(CultureInfo.InvariantCulture, $"{text} ({end - i} times)"));
            }
            else
            {
                while (end < frames.Count && !frames[end].IsCell) end++;
                lines.AddRange(frames.Take(i..Math.Min(end, i + LibraryFramesShown)).Select(frame => frame.Text));
                if (end - i > LibraryFramesShown)
                {
                    lines.Add(string.Create(CultureInfo.InvariantCulture, $"   … {end - i - LibraryFramesShown} more in libraries"));
                }
            }

            i = end;
        }

        return lines;
    }
}
