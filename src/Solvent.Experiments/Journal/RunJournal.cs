using Microsoft.Win32.SafeHandles;

namespace Solvent.Experiments;

/// <summary>
/// What one process has recorded about one run and what may not be in the database yet. An appended record survives the end of the process, however it ends:
/// it is with the operating system when the call returns. The open file is locked, which tells everybody that its process lives.
/// </summary>
internal sealed class RunJournal : IDisposable
{
    private const int InitialBuffer = 512;
    private const int LargestRead = 4 << 20;

    private readonly Lock _gate = new();
    private readonly SafeFileHandle _file;
    private byte[] _buffer = new byte[InitialBuffer];
    private long _end;

    private RunJournal(string path, string run, SafeFileHandle file, long end)
    {
        (Path, Run, _file, _end) = (path, run, file, end);
        Name = System.IO.Path.GetFileNameWithoutExtension(path);
    }

    public string Path { get; }

    /// <summary>Its name, which no other journal ever has.</summary>
    public string Name { get; }

    /// <summary>The run that it is about.</summary>
    public string Run { get; }

    /// <summary>How many bytes it has.</summary>
    public long End => Volatile.Read(ref _end);

    /// <summary>How many of them are in the database for certain.</summary>
    public long Delivered { get; set; }

    /// <summary>A new journal.</summary>
    /// <exception cref="SolventException"><c>write-failed</c>, <c>disk-full</c>.</exception>
    public static RunJournal Create(string folder, string run)
    {
        var path = System.IO.Path.Combine(folder, $"{run}-{Guid.NewGuid():N}{JournalFolder.Extension}");
        return Writing(path, () =>
        {
            Directory.CreateDirectory(folder);
            var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
            var header = JournalFormat.Header(run);
            RandomAccess.Write(file, header, 0);
            return new RunJournal(path, run, file, header.Length);
        });
    }

    /// <summary>A journal whose process is gone; <see langword="null"/> when the process lives, or somebody else has taken it.</summary>
    /// <exception cref="SolventException"><c>store-too-new</c>.</exception>
    public static RunJournal? Adopt(string path)
    {
        SafeFileHandle? file = null;
        try
        {
            file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            var start = new byte[256];
            var run = JournalFormat.ReadHeader(start.AsSpan(0, RandomAccess.Read(file, start, 0)), path, out _);
            if (run is not null) return new RunJournal(path, run, file, RandomAccess.GetLength(file));
            // Not even its first line was finished: nothing in it was acknowledged.
            File.Delete(path);
            file.Dispose();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            return null;
        }
        catch
        {
            file?.Dispose();
            throw;
        }
    }

    /// <summary>Records values of metrics.</summary>
    /// <exception cref="SolventException"><c>write-failed</c>, <c>disk-full</c>: nothing of it is recorded.</exception>
    public void Append(IReadOnlyList<KeyValuePair<string, double>> metrics, long? step, DateTimeOffset now)
    {
        lock (_gate) Append(JournalFormat.Write(ref _buffer, metrics, step, now.ToUnixTimeMilliseconds()));
    }

    /// <summary>Records anything else.</summary>
    /// <exception cref="SolventException"><c>write-failed</c>, <c>disk-full</c>: nothing of it is recorded.</exception>
    public void Append(JournalRecord record)
    {
        lock (_gate) Append(JournalFormat.Write(ref _buffer, record));
    }

    /// <summary>The records from a position on, as many as are good to handle at once, and the position behind them.</summary>
    public (IReadOnlyList<JournalRecord> Records, long Next) Read(long position)
    {
        var records = new List<JournalRecord>();
        var available = End - position;
        if (available <= 0) return (records, position);
        var buffer = new byte[Math.Min(available, LargestRead)];
        var bytes = buffer.AsSpan(0, RandomAccess.Read(_file, buffer, position));
        if (position == 0)
        {
            JournalFormat.ReadHeader(bytes, Path, out var header);
            bytes = bytes[header..];
            position = header;
        }

        while (JournalFormat.PayloadLength(bytes) is { } payload)
        {
            var length = JournalFormat.FrameBytes + payload;
            if (bytes.Length < length)
            {
                if (records.Count > 0 || position + length > End) break;
                // One record that is larger than what is read at once.
                buffer = new byte[length];
                bytes = buffer.AsSpan(0, RandomAccess.Read(_file, buffer, position));
            }

            if (JournalFormat.Read(bytes) is not { } record) break;
            records.Add(record);
            position += length;
            bytes = bytes[length..];
        }

        return (records, position);
    }

    /// <summary>Removes it, once all of it is in the database.</summary>
    public void Delete()
    {
        // While it is still locked: nobody else can begin to deliver it again.
        File.Delete(Path);
        Dispose();
    }

    public void Dispose() => _file.Dispose();

    private static T Writing<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception exception)
        {
            if (AtomicFile.WriteFailure(path, exception) is { } failure) throw failure;
            throw;
        }
    }

    // The end moves only after the whole record is written: what a failed write leaves is written over.
    private void Append(int length)
    {
        try
        {
            RandomAccess.Write(_file, _buffer.AsSpan(0, length), _end);
        }
        catch (Exception exception)
        {
            if (AtomicFile.WriteFailure(Path, exception) is { } failure) throw failure;
            throw;
        }

        Volatile.Write(ref _end, _end + length);
    }
}
