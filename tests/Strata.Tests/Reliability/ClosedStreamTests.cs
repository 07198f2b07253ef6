using Strata.Cli;

namespace Strata.Tests.Reliability;

public class ClosedStreamTests
{
    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(UnauthorizedAccessException))]
    [InlineData(typeof(ObjectDisposedException))]
    public void A_message_that_nobody_can_read_ends_nothing(Type fault)
    {
        Exception thrown = fault == typeof(ObjectDisposedException)
            ? new ObjectDisposedException("2")
            : (Exception)Activator.CreateInstance(fault)!;
        using var closed = new Closed(thrown);
        using var messages = new PlainWriter(closed, ignoresFaults: true);
        messages.WriteLine("message");
        messages.Flush();
        Assert.Equal(2, messages.Lost);
        using var results = new PlainWriter(closed, ignoresFaults: false);
        Assert.Throws(fault, () => results.WriteLine("results"));
    }

    private sealed class Closed(Exception fault) : StringWriter
    {
        public override void WriteLine(string? value) => throw fault;

        public override void Flush() => throw fault;
    }
}
